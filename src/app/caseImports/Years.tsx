import Box from '@mui/material/Box';
import type { HistorySummary } from '../../contract/caseImports.ts';
import { useT } from '../i18n/useT.ts';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useRead } from '../shared/useRead.ts';
import { useElapsed } from './useElapsed.ts';

/** Figures of past years, from imported cases alone, and marked so. */
export function Years() {
  const t = useT();
  const elapsed = useElapsed();
  const { data } = useRead<HistorySummary>('history-cases', 'history-cases/summary');
  if (!data || data.rows.length === 0) return null;
  const heads = ['year', 'received', 'closed', 'onTime', 'p50', 'p90'] as const;
  return (
    <Section title={t('caseImports.years')}>
      <PlainTable
        label={t('caseImports.years')}
        heads={heads.map(head => t(`caseImports.yearHeads.${head}`))}
        rows={data.rows}
        keyOf={row => String(row.year)}
        cells={row => [
          row.year,
          row.received,
          row.closed,
          row.withDue === 0
            ? '—'
            : `${Math.round((1000 * row.onTime) / row.withDue) / 10}%（${row.onTime}/${row.withDue}）`,
          elapsed(row.p50),
          elapsed(row.p90),
        ]}
      />
      <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('caseImports.yearsText')}</Box>
    </Section>
  );
}
