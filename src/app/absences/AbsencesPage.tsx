import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { AbsenceTables } from './AbsenceTables.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { PlannedTable } from './PlannedTable.tsx';

/** 交接与请假: hand over in one step, who is away now, and coming back. */
export default function AbsencesPage() {
  const t = useT();
  return (
    <>
      <PageTitle title={t('absences.name')} />
      <Typography color="textSecondary" sx={{ mt: -1, mb: 1.5 }}>
        {t('absences.intro')}
      </Typography>
      <HandOverForm />
      <PlannedTable />
      <AbsenceTables />
    </>
  );
}
