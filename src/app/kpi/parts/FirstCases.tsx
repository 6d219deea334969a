import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { BreachRow } from '../../../contract/forecast.ts';
import { dayOf } from '../../../domain/calendar/day.ts';
import { useT } from '../../i18n/useT.ts';
import { DayText } from '../../shared/DayText.tsx';
import { useItemName } from '../../shared/records/items.ts';

/** The cases in the order in which to take them; the first two stand out. Each opens its page. */
export function FirstCases({ rows, asOf }: { rows: readonly BreachRow[]; asOf: string }) {
  const t = useT();
  const itemName = useItemName();
  const today = dayOf(Date.parse(asOf));
  const verdict = (row: BreachRow) => {
    if (row.dueOn < today) return t('kpi.ahead.overdue');
    if (row.missesLegal) return t('kpi.ahead.missesLegal');
    if (row.missesCommitted) return t('kpi.ahead.misses');
    return t(row.minutes === null ? 'kpi.ahead.unknown' : 'kpi.ahead.inTime');
  };
  return (
    <Paper variant="outlined" sx={{ p: 1.5, minWidth: 0 }}>
      <Typography variant="h2">{t('kpi.ahead.first')}</Typography>
      <Typography color="textSecondary">{t('kpi.ahead.firstText', { count: rows.length })}</Typography>
      <Box
        sx={{ overflow: 'auto', maxHeight: '24rem' }}
        tabIndex={0}
        role="group"
        aria-label={t('kpi.ahead.first')}
      >
        <Table size="small" aria-label={t('kpi.ahead.first')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('kpi.ahead.number')}</TableCell>
              <TableCell>{t('kpi.ahead.day')}</TableCell>
              <TableCell>{t('kpi.ahead.state')}</TableCell>
              <TableCell align="right">{t('kpi.ahead.minutes')}</TableCell>
              <TableCell>{t('kpi.ahead.done')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row, place) => (
              <TableRow key={row.id} {...(place < 2 && { sx: { '& td': { fontWeight: 600 } } })}>
                <TableCell>
                  <Link component={RouterLink} to={`/cases/${row.id}/show`} sx={{ whiteSpace: 'nowrap' }}>
                    {row.number}
                  </Link>
                  <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{itemName(row.item)}</Box>
                </TableCell>
                <TableCell>
                  <DayText day={row.dueOn} />
                </TableCell>
                <TableCell>{verdict(row)}</TableCell>
                <TableCell align="right">{row.minutes === null ? '—' : Math.round(row.minutes)}</TableCell>
                <TableCell>
                  {row.doneOn === null && row.minutes !== null ? (
                    t('kpi.ahead.notSeen')
                  ) : (
                    <DayText day={row.doneOn} />
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Paper>
  );
}
