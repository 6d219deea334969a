import { useGetList } from 'ra-core';
import type { AbsencePlanRecord } from '../../contract/absencePlans.ts';
import { ABSENCE_REASON_TEXTS } from '../../domain/staff/handover.ts';
import { useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { exactText } from '../shared/dayText.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useLanguage } from '../shared/useLanguage.ts';

const EVERY_MS = 30_000;

/** Absences to come, and those whose time has come but which something still keeps from beginning. */
export function PlannedTable() {
  const t = useT();
  const language = useLanguage();
  const { data, error, refetch } = useGetList<AbsencePlanRecord>(
    'absence-plans',
    {
      filter: { status: 'planned' },
      sort: { field: 'fromAt', order: 'ASC' },
      pagination: { page: 1, perPage: 200 },
    },
    { refetchInterval: EVERY_MS },
  );
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />;
  if (!data || data.length === 0) return null;
  const title = t('absences.plan.title');
  return (
    <Section title={title} isFlush>
      <PlainTable
        label={title}
        heads={[
          t('absences.list.person'),
          t('absences.list.deputy'),
          t('absences.list.reason'),
          t('absences.list.from'),
          t('absences.list.until'),
          t('absences.plan.state'),
          ' ',
        ]}
        wrapping={[5]}
        rows={data}
        keyOf={row => row.id}
        cells={row => [
          row.staffName,
          row.deputyName,
          ABSENCE_REASON_TEXTS[row.reason][language],
          exactText(Date.parse(row.fromAt)),
          row.untilAt ? exactText(Date.parse(row.untilAt)) : t('absences.list.open'),
          row.problemText ?? t(row.withWindows ? 'absences.plan.withWindows' : 'absences.plan.waits'),
          <Cancel key="cancel" plan={row} />,
        ]}
      />
    </Section>
  );
}

function Cancel({ plan }: { plan: AbsencePlanRecord }) {
  const t = useT();
  const command = useCommand<AbsencePlanRecord>(
    (provider, { id, version }, press) =>
      provider.act('absence-plans', id, 'cancel', {}, { ...press, version }),
    { success: 'absences.plan.cancelled' },
  );
  if (!plan.allowedActions.includes('cancel')) return null;
  return (
    <CommandButton
      size="small"
      variant="outlined"
      label={t('absences.plan.cancel')}
      isRunning={command.isRunning}
      onPress={() => void command.run(plan)}
    />
  );
}
