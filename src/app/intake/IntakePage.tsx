import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { DayEnd } from './DayEnd.tsx';
import { Intro } from './Intro.tsx';
import { Rules } from './Rules.tsx';
import { Slots } from './Slots.tsx';

/** When numbers are given and how many, what can be booked, and how the day ends. */
export default function IntakePage() {
  const t = useT();
  return (
    <Box>
      <PageTitle title={t('intake.name')} />
      <Intro>{t('intake.intro')}</Intro>
      <DayEnd />
      <Rules />
      <Slots />
    </Box>
  );
}
