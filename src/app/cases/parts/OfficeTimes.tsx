import Box from '@mui/material/Box';
import type { TimeSplitRecord } from '../../../contract/cases.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useMinutes } from '../../shared/records/useMinutes.ts';

/** How long each office of the joint review had the case; they ran side by side and are part of the line above. */
export function OfficeTimes({ offices }: Pick<TimeSplitRecord, 'offices'>) {
  const t = useT();
  const local = useLocalText();
  const took = useMinutes();
  if (offices.length === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ color: 'text.secondary' }}>{t('caseParts.timeOf')}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {offices.map(office => (
          <li key={office.code}>
            {local(office)} {took(office.minutes)}
            {office.late > 0 && ` · ${t('caseParts.lateCount', { smart_count: office.late })}`}
          </li>
        ))}
      </Box>
    </Box>
  );
}
