import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { MonthReport } from '../../../contract/kpiReports.ts';
import { useT } from '../../i18n/useT.ts';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { useRead } from '../../shared/useRead.ts';
import { useMonthTitle } from './monthTitle.ts';
import { ReportSheet } from './ReportSheet.tsx';

/** One month's report without the rest of the screen: looked at and printed. */
export default function ReportPage() {
  const { month = '' } = useParams();
  const t = useT();
  const local = useLocalText();
  const navigate = useNavigate();
  const monthTitle = useMonthTitle();
  const { data, error, refetch } = useRead<MonthReport>('kpi-reports', `kpi/reports/${month}`);
  const title = data
    ? t('kpi.report.title', { office: local(data.office), month: monthTitle(data.month) })
    : '';
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  return (
    <Box
      component="main"
      className="paper-page"
      sx={{ minHeight: '100vh', p: 2, bgcolor: 'background.default' }}
    >
      <Box
        className="paper-tools"
        sx={{ maxWidth: '210mm', mx: 'auto', mb: 2, display: 'flex', gap: 1, alignItems: 'center' }}
      >
        <Button onClick={() => void navigate('/kpi?tab=reports')}>{t('papers.back')}</Button>
        <Typography variant="h1" sx={{ flex: 1 }}>
          {t('kpi.tabs.reports')} {month}
        </Typography>
        <Button variant="contained" disabled={!data} onClick={() => window.print()}>
          {t('papers.print')}
        </Button>
      </Box>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <ReportSheet report={data} title={title} />}
    </Box>
  );
}
