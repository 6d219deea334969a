import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import type { WindowRecord } from '../../../contract/windows.ts';
import { LANES } from '../../../domain/queue/lanes.ts';
import { useT } from '../../i18n/useT.ts';
import { minutesSince } from '../../shared/agoText.ts';
import { LaneTag } from '../../shared/LaneTag.tsx';
import { useNow } from '../../shared/useNow.ts';
import { useWaiting } from './useWaiting.ts';

/** Three figures above the windows: open windows, who waits by lane, the longest wait with its number. */
export function HallFigures({ windows }: { windows: readonly WindowRecord[] | undefined }) {
  const t = useT();
  const now = useNow();
  const { total, oldest, byLane } = useWaiting();
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))', gap: 1.5, mb: 1.5 }}
    >
      <Figure label={t('desk.hall.openWindows')}>
        {windows &&
          t('desk.hall.of', {
            open: windows.filter(window => window.status === 'open').length,
            all: windows.length,
          })}
      </Figure>
      <Figure
        label={t('desk.hall.waiting')}
        below={LANES.filter(lane => (byLane[lane] ?? 0) > 0).map(lane => (
          <Box
            key={lane}
            component="span"
            sx={{ display: 'inline-flex', gap: 0.5, mr: 1.25, alignItems: 'center' }}
          >
            <LaneTag lane={lane} /> {byLane[lane]}
          </Box>
        ))}
      >
        {total}
      </Figure>
      <Figure label={t('desk.hall.longest')} below={oldest?.number}>
        {oldest
          ? t('desk.hall.minutes', { smart_count: minutesSince(Date.parse(oldest.takenAt), now) })
          : total === 0 && t('desk.hall.nobody')}
      </Figure>
    </Box>
  );
}

interface FigureProps {
  label: string;
  children: ReactNode;
  below?: ReactNode;
}

function Figure({ label, children, below }: FigureProps) {
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1, borderColor: 'divider' }}>
      <Box sx={{ color: 'text.secondary' }}>{label}</Box>
      <Box sx={{ fontSize: '1.71rem', fontWeight: 600, lineHeight: 1.4, minHeight: '2.4rem' }}>
        {children}
      </Box>
      <Box sx={{ minHeight: '1.7rem', color: 'text.secondary' }}>{below}</Box>
    </Paper>
  );
}
