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
import type { MonthReportLine } from '../../../contract/kpiReports.ts';
import { dayOf } from '../../../domain/calendar/day.ts';
import { useT } from '../../i18n/useT.ts';
import { DayText } from '../../shared/DayText.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useRead } from '../../shared/useRead.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { ScoreSection } from '../score/ScoreSection.tsx';

/** 月报: the reports of the months that are over, each as it was made. */
export default function Reports() {
  const t = useT();
  const read = useRead<MonthReportLine[]>('kpi-reports', 'kpi/reports');
  const lines = read.data ?? [];
  return (
    <Loaded reads={[read]}>
      {lines.length === 0 ? (
        <EmptyState title={t('kpi.report.empty')} text={t('kpi.report.intro')} />
      ) : (
        <>
          <Paper variant="outlined" sx={{ p: 1.5, maxWidth: '48rem' }}>
            <Typography color="textSecondary" sx={{ mb: 1 }}>
              {t('kpi.report.intro')}
            </Typography>
            <Table size="small" aria-label={t('kpi.tabs.reports')}>
              <TableHead>
                <TableRow>
                  <TableCell>{t('kpi.report.month')}</TableCell>
                  <TableCell>{t('kpi.report.madeAt')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {lines.map(({ month, madeAt }) => (
                  <TableRow key={month}>
                    <TableCell>
                      <Link component={RouterLink} to={`/kpi/reports/${month}`}>
                        {month}
                      </Link>
                    </TableCell>
                    <TableCell>
                      <DayText day={dayOf(Date.parse(madeAt))} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Paper>
          <Box sx={{ mt: 2 }}>
            <ScoreSection />
          </Box>
        </>
      )}
    </Loaded>
  );
}
