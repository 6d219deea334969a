import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { useApi } from '../providers/OfficeContext.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { Section } from '../shared/Section.tsx';

/** What training is and how to open it: another page of the browser with an office of its own. */
export default function TrainingPage() {
  const t = useT();
  const isHere = useApi().training !== undefined;
  return (
    <Box sx={{ maxWidth: '46rem' }}>
      <PageTitle
        title={t('training.name')}
        actions={
          !isHere && (
            <Button variant="contained" href="/training/">
              {t('training.open')}
            </Button>
          )
        }
      />
      <Typography sx={{ mb: 2 }}>{t('training.intro')}</Typography>
      <Section title={t('training.how')}>
        <Box component="ul" sx={{ m: 0, pl: 3, '& li': { py: 0.5 } }}>
          <li>{t('training.accounts')}</li>
          <li>{t('training.clock')}</li>
          <li>{t('training.reset')}</li>
          <li>{t('training.apart')}</li>
        </Box>
      </Section>
    </Box>
  );
}
