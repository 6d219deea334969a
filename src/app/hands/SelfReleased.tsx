import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { SelfReleaseRow } from '../../contract/worklist.ts';
import { addDays, isDay } from '../../domain/calendar/day.ts';
import { useT } from '../i18n/useT.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { useRead } from '../shared/useRead.ts';

const SPAN = 29;

/** 自退办件: who gave back what they had taken or been given; a signal to ask about, no verdict. */
export default function SelfReleased() {
  const t = useT();
  const today = useToday();
  const [from, setFrom] = useState(addDays(today, -SPAN));
  const [to, setTo] = useState(today);
  const isSpan = isDay(from) && isDay(to) && from <= to;
  const { data, error, refetch } = useRead<SelfReleaseRow[]>(
    'cases',
    `worklist/self-released?from=${from}&to=${to}`,
    { isEnabled: isSpan },
  );
  return (
    <>
      <PageTitle title={t('hands.report.title')} />
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('hands.report.intro')}</Box>
      <Box sx={{ display: 'flex', gap: 1, mb: 1.5 }}>
        <DayField label={t('hands.report.from')} value={from} onChange={setFrom} />
        <DayField label={t('hands.report.to')} value={to} onChange={setTo} />
      </Box>
      <Paper variant="outlined">
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <Rows rows={data} />
        ) : (
          <RowsSkeleton rows={4} />
        )}
      </Paper>
    </>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <TextField
    type="date"
    label={label}
    value={value}
    onChange={event => onChange(event.target.value)}
    slotProps={{ inputLabel: { shrink: true } }}
  />
);

function Rows({ rows }: { rows: readonly SelfReleaseRow[] }) {
  const t = useT();
  if (rows.length === 0) {
    return <EmptyState title={t('hands.report.none')} text={t('hands.report.noneText')} />;
  }
  return (
    <PlainTable
      label={t('hands.report.title')}
      heads={[
        t('hands.report.person'),
        t('hands.report.released'),
        t('hands.report.green'),
        t('hands.report.last'),
      ]}
      wrapping={[3]}
      rows={rows}
      keyOf={row => row.staffId}
      cells={row => [
        row.name,
        <Share key="share" row={row} />,
        row.green,
        row.last.map(each => (
          <Box key={`${each.caseId}:${each.at}`}>
            <Link component={RouterLink} to={`/cases/${each.caseId}/show`}>
              {each.number}
            </Link>{' '}
            <Moment at={each.at} isShort /> {each.reason}
          </Box>
        )),
      ]}
    />
  );
}

/** With its numerator and denominator; of nothing there is no share. */
const Share = ({ row }: { row: SelfReleaseRow }) => (
  <>
    {row.released} / {row.got}
    {row.got > 0 && ` (${Math.round((100 * row.released) / row.got)}%)`}
  </>
);
