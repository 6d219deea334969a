import Box from '@mui/material/Box';
import type { CaseDetail, TimeSplitRecord } from '../../contract/cases.ts';
import { TIME_PARTS } from '../../domain/cases/timeSplit.ts';
import { useT } from '../i18n/useT.ts';
import { useMinutes } from '../shared/records/useMinutes.ts';
import { Section } from '../shared/Section.tsx';
import { useRead } from '../shared/useRead.ts';
import { OfficeTimes } from './parts/OfficeTimes.tsx';

/** Where the time went: a bar a part, its length in words beside it. Nothing for a case that has just come in. */
export function TimeSplit({ record }: { record: CaseDetail }) {
  const t = useT();
  const took = useMinutes();
  const { data } = useRead<TimeSplitRecord>('cases', `cases/${record.id}/time-split`);
  const minutes = data?.minutes;
  if (!minutes) return null;
  const parts = TIME_PARTS.filter(part => minutes[part] > 0);
  const total = parts.reduce((sum, part) => sum + minutes[part], 0);
  const longest = Math.max(...parts.map(part => minutes[part]));
  if (parts.length === 0) return null;
  return (
    <Section title={t('cases.time.title')}>
      <Box component="dl" sx={grid}>
        {parts.map(part => (
          <Box key={part} sx={{ display: 'contents' }}>
            <Box component="dt">{t(`cases.time.${part}`)}</Box>
            <Box component="dd" sx={{ m: 0, display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
              <Box
                aria-hidden
                sx={{
                  height: '0.7rem',
                  minWidth: 2,
                  width: `${(55 * minutes[part]) / longest}%`,
                  bgcolor: part === 'office' ? 'primary.main' : 'text.secondary',
                }}
              />
              <span style={{ whiteSpace: 'nowrap' }}>{took(minutes[part])}</span>
            </Box>
          </Box>
        ))}
      </Box>
      <OfficeTimes offices={data.offices} />
      <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{t('cases.time.total', { time: took(total) })}</Box>
    </Section>
  );
}

const grid = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  columnGap: 1.5,
  rowGap: 0.5,
} as const;
