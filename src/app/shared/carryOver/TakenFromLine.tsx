import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useCreatePath } from 'ra-core';
import { Link as RouterLink } from 'react-router';
import type { CarryOver } from '../../../contract/carryOver.ts';
import { useT } from '../../i18n/useT.ts';
import { dayText } from '../dayText.ts';
import { useToday } from '../records/useToday.ts';
import { useLanguage } from '../useLanguage.ts';
import { TakenFile } from './TakenFile.tsx';

/** Under a material that was not asked for again: of which case it is, and its scan. */
export function TakenFromLine({ from }: { from: Omit<CarryOver, 'materialId'> }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const path = useCreatePath()({ resource: 'cases', type: 'show', id: from.caseId });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, fontSize: '0.93rem' }}>
      <Link component={RouterLink} to={path}>
        {t('carryOver.taken', { number: from.number, day: dayText(from.on, language, today) })}
      </Link>
      <TakenFile file={from.file} />
    </Box>
  );
}
