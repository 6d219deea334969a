import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { DayArrivals } from '../../../contract/fairness.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../shared/useRead.ts';
import { CsvImport } from '../import/CsvImport.tsx';
import type { Log } from './log.ts';

/** Where the arrivals come from: a day of this hall, or a file. */
export function Source({ onLoad }: { onLoad(log: Log): void }) {
  const t = useT();
  const [from, setFrom] = useState<'day' | 'file'>('day');
  // What the other source had loaded must not be replayed under this one's name.
  const change = (next: 'day' | 'file') => {
    onLoad({ arrivals: [] });
    setFrom(next);
  };
  return (
    <Box sx={{ mb: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={from}
        onChange={(_, value) => value && change(value)}
        aria-label={t('fairness.whatIf.source')}
        sx={{ mb: 1.5 }}
      >
        <ToggleButton value="day">{t('fairness.whatIf.fromDay')}</ToggleButton>
        <ToggleButton value="file">{t('fairness.whatIf.fromFile')}</ToggleButton>
      </ToggleButtonGroup>
      {from === 'day' ? (
        <DaySource onLoad={onLoad} />
      ) : (
        <CsvImport onUse={arrivals => onLoad({ arrivals })} />
      )}
    </Box>
  );
}

/** A day of this hall, the last one with visitors first. */
function DaySource({ onLoad }: { onLoad(log: Log): void }) {
  const t = useT();
  const [day, setDay] = useState('');
  const { data } = useRead<DayArrivals>('fairness', `fairness/arrivals${day ? `?day=${day}` : ''}`);
  const load = useRef(onLoad);
  load.current = onLoad;
  // What was really open is proposed anew with every day, and only then.
  const key = data && `${data.day} ${data.arrivals.length} ${data.windows}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the data
  useEffect(() => {
    if (data) load.current({ arrivals: data.arrivals, windows: data.windows });
  }, [key]);
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <TextField
        type="date"
        size="small"
        label={t('fairness.day')}
        value={day || (data?.day ?? '')}
        onChange={event => setDay(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Typography aria-live="polite">
        {data &&
          t('fairness.whatIf.loaded', {
            day: data.day,
            count: data.arrivals.length,
            windows: data.windows,
            left: data.leftOut,
          })}
      </Typography>
    </Box>
  );
}
