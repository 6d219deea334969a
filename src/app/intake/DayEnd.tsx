import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { DayEndRecord } from '../../contract/intake.ts';
import { useT } from '../i18n/useT.ts';
import { clockText } from '../shared/dayText.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { useItemName } from '../shared/records/items.ts';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useNow } from '../shared/useNow.ts';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';
import { Intro } from './Intro.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';

const STATUSES = ['waiting', 'called', 'serving', 'parked', 'missed'] as const;
const HOUR = 3_600_000;

/** Who would be sent home tonight: seen by the manager before it happens. */
export function DayEnd() {
  const t = useT();
  const can = useCan();
  const [isEditing, setEditing] = useState(false);
  const { data, error, isPending, refetch } = useRead<DayEndRecord>('intake', 'intake/day-end', {
    every: 30_000,
  });
  return (
    <Section
      title={t('intake.dayEnd.title')}
      beside={can('intake.edit') && <Button onClick={() => setEditing(true)}>{t('intake.edit')}</Button>}
    >
      {isPending && <RowsSkeleton rows={3} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <Facts dayEnd={data} />}
      {isEditing && <SettingsDialog onClose={() => setEditing(false)} />}
    </Section>
  );
}

function Facts({ dayEnd }: { dayEnd: DayEndRecord }) {
  const t = useT();
  const nameOf = useItemName();
  const { closesAt, endsAt, open, waiting, closed, isOver } = dayEnd;
  const now = useNow();
  const left = closesAt ? Date.parse(closesAt) - now : Number.POSITIVE_INFINITY;
  const isSoon = !isOver && open.waiting > 0 && left < HOUR;
  return (
    <>
      <Intro>
        {closesAt && endsAt ? t('intake.dayEnd.plan', plan(closesAt, endsAt)) : t('intake.dayEnd.closed')}
      </Intro>
      {isOver && <Alert severity="info">{t('intake.dayEnd.over', { smart_count: closed })}</Alert>}
      {isSoon && <Alert severity="warning">{t('intake.dayEnd.soon', { smart_count: open.waiting })}</Alert>}
      <Box component="dl" sx={{ display: 'flex', gap: 4, flexWrap: 'wrap', my: 1 }}>
        {STATUSES.map(status => (
          <Box key={status}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {t(`intake.dayEnd.${status}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, fontSize: '1.3rem', fontWeight: 600 }}>
              {open[status]}
            </Box>
          </Box>
        ))}
      </Box>
      {waiting.length === 0 && <Box>{t('intake.dayEnd.nobody')}</Box>}
      {waiting.length > 0 && (
        <PlainTable
          label={t('intake.dayEnd.title')}
          heads={[t('intake.dayEnd.item'), t('intake.dayEnd.count'), t('intake.dayEnd.longest')]}
          wrapping={[0]}
          numeric={[1, 2]}
          rows={waiting}
          keyOf={row => row.itemCode}
          cells={row => [nameOf(row.itemCode), row.count, row.longestWaitMinutes]}
        />
      )}
    </>
  );
}

const plan = (closesAt: string, endsAt: string) => ({
  closes: clockText(Date.parse(closesAt)),
  ends: clockText(Date.parse(endsAt)),
});
