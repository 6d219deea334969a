import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { LiveHall, LiveWaiting } from '../../contract/live.ts';
import { useT } from '../i18n/useT.ts';
import { minutesSince } from '../shared/agoText.ts';
import { LaneTag } from '../shared/LaneTag.tsx';

/** The hall in figures; each says on hover or focus exactly what it counts. */
export function Figures({ hall, now }: { hall: LiveHall; now: number }) {
  const t = useT();
  const { waiting, tooLong, counts, windows } = hall;
  const open = windows.filter(window => window.status === 'open').length;
  const { longest } = waiting;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))',
        gap: 1.5,
        mb: 1.5,
      }}
    >
      <Figure label={t('live.figures.windows')} hint={t('live.figures.windowsHint')}>
        {t('live.figures.of', { open, all: windows.length })}
      </Figure>
      <Figure
        label={t('live.figures.waiting')}
        hint={t('live.figures.waitingHint')}
        below={waiting.lanes
          .filter(({ count }) => count > 0)
          .map(({ lane, count }) => (
            <Box key={lane} component="span" sx={{ display: 'inline-flex', gap: 0.5, mr: 1 }}>
              <LaneTag lane={lane} /> {count}
            </Box>
          ))}
      >
        {waiting.total}
      </Figure>
      <Figure
        label={t('live.figures.longest')}
        hint={t('live.figures.longestHint')}
        below={longest && <NumberLink ticket={longest} />}
      >
        {longest ? t('live.minutes', { smart_count: minutesSince(Date.parse(longest.since), now) }) : '—'}
      </Figure>
      <Figure
        label={t('live.figures.tooLong', { minutes: tooLong.minutes })}
        hint={t('live.figures.tooLongHint')}
        isWarning={tooLong.count > 0}
      >
        {tooLong.count}
      </Figure>
      <Figure
        label={t('live.figures.at')}
        hint={t('live.figures.atHint')}
        below={`${t('live.table.calling')} ${counts.called} · ${t('live.table.serving')} ${counts.serving}`}
      >
        {counts.called + counts.serving}
      </Figure>
      <Figure label={t('live.figures.aside')} hint={t('live.figures.asideHint')}>
        {counts.parked} / {counts.missed}
      </Figure>
      <Figure label={t('live.figures.finished')} hint={t('live.figures.finishedHint')}>
        {counts.finished}
      </Figure>
    </Box>
  );
}

/** The number, and its page at a press. */
export function NumberLink({ ticket }: { ticket: Pick<LiveWaiting, 'id' | 'number'> }) {
  const t = useT();
  return (
    <Link
      component={RouterLink}
      to={`/tickets/${ticket.id}/show`}
      aria-label={t('live.open', { number: ticket.number })}
      sx={{ fontWeight: 600 }}
    >
      {ticket.number}
    </Link>
  );
}

interface FigureProps {
  label: string;
  hint: string;
  children: ReactNode;
  below?: ReactNode;
  isWarning?: boolean;
}

function Figure({ label, hint, children, below, isWarning }: FigureProps) {
  return (
    <Paper variant="outlined" sx={{ px: 1.25, py: 0.75, borderColor: isWarning ? 'error.main' : 'divider' }}>
      <Tooltip title={hint} describeChild enterDelay={200} placement="top">
        <ButtonBase
          sx={{
            color: 'text.secondary',
            fontSize: '1rem',
            textAlign: 'start',
            borderBottom: 1,
            borderBottomStyle: 'dotted',
            cursor: 'help',
          }}
        >
          {label}
        </ButtonBase>
      </Tooltip>
      <Box
        sx={{
          fontSize: '1.5rem',
          fontWeight: 600,
          lineHeight: 1.4,
          whiteSpace: 'nowrap',
          color: isWarning ? 'error.main' : undefined,
        }}
      >
        {isWarning && <span aria-hidden>▲ </span>}
        {children}
      </Box>
      <Box sx={{ minHeight: '1.6rem', color: 'text.secondary' }}>{below}</Box>
    </Paper>
  );
}
