import { useGetList } from 'ra-core';
import type { AbsenceRecord, HandoverCounts } from '../../contract/absences.ts';
import { ABSENCE_REASON_TEXTS, HANDOVER_KINDS } from '../../domain/staff/handover.ts';
import { type Translate, useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { exactText } from '../shared/dayText.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { useStaff } from '../shared/useStaff.ts';
import { useComeBack } from './useComeBack.ts';

const ENDED_SHOWN = 10;

const countsText = (t: Translate, counts: HandoverCounts | null): string => {
  if (counts === null) return t('absences.list.nothing');
  const held = HANDOVER_KINDS.filter(kind => counts[kind] > 0);
  if (held.length === 0) return t('absences.list.nothing');
  return held.map(kind => `${t(`absences.kinds.${kind}`)} ${counts[kind]}`).join(' · ');
};

const timeText = (at: string | null): string => (at ? exactText(Date.parse(at)) : '');

/** Who is away now, and the absences that ended last: one's own, those one stands in for, all for a manager. */
export function AbsenceTables() {
  const t = useT();
  const running = useGetList<AbsenceRecord>('absences', {
    filter: { endedAt: null },
    sort: { field: 'fromAt', order: 'DESC' },
    pagination: { page: 1, perPage: 200 },
  });
  const recent = useGetList<AbsenceRecord>('absences', {
    filter: { endedAt_gte: '2000-01-01T00:00:00Z' },
    sort: { field: 'endedAt', order: 'DESC' },
    pagination: { page: 1, perPage: ENDED_SHOWN },
  });
  return (
    <>
      <Section title={t('absences.list.running')} isFlush>
        {running.isPending && <RowsSkeleton rows={2} />}
        {running.error && !running.data && <ErrorState error={running.error} onRetry={running.refetch} />}
        {running.data?.length === 0 && (
          <EmptyState title={t('absences.list.nobody')} text={t('absences.list.nobodyText')} />
        )}
        {running.data && running.data.length > 0 && <Running rows={running.data} />}
      </Section>
      {recent.data && recent.data.length > 0 && (
        <Section title={t('absences.list.ended')} isFlush>
          <Ended rows={recent.data} />
        </Section>
      )}
    </>
  );
}

function useColumns() {
  const t = useT();
  const language = useLanguage();
  return {
    heads: [
      t('absences.list.person'),
      t('absences.list.deputy'),
      t('absences.list.reason'),
      t('absences.list.from'),
    ],
    cells: (row: AbsenceRecord) => [
      row.staffName,
      row.deputyName,
      ABSENCE_REASON_TEXTS[row.reason][language],
      timeText(row.fromAt),
    ],
  };
}

function Running({ rows }: { rows: readonly AbsenceRecord[] }) {
  const t = useT();
  const { heads, cells } = useColumns();
  return (
    <PlainTable
      label={t('absences.list.running')}
      heads={[...heads, t('absences.list.until'), t('absences.list.handed'), ' ']}
      wrapping={[5]}
      rows={rows}
      keyOf={row => row.id}
      cells={row => [
        ...cells(row),
        timeText(row.untilAt) || t('absences.list.open'),
        countsText(t, row.handed),
        <Back key="back" absence={row} />,
      ]}
    />
  );
}

function Ended({ rows }: { rows: readonly AbsenceRecord[] }) {
  const t = useT();
  const { heads, cells } = useColumns();
  return (
    <PlainTable
      label={t('absences.list.ended')}
      heads={[...heads, t('absences.list.ended_at'), t('absences.list.returned')]}
      wrapping={[5]}
      rows={rows}
      keyOf={row => row.id}
      cells={row => [...cells(row), timeText(row.endedAt), countsText(t, row.returned)]}
    />
  );
}

function Back({ absence }: { absence: AbsenceRecord }) {
  const t = useT();
  const me = useStaff();
  const command = useComeBack();
  if (!absence.allowedActions.includes('end')) return null;
  return (
    <CommandButton
      size="small"
      variant="outlined"
      label={t(absence.staffId === me?.id ? 'absences.list.back' : 'absences.list.backOther')}
      isRunning={command.isRunning}
      onPress={() => void command.run(absence)}
    />
  );
}
