import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { LiveWindow } from '../../contract/live.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useT } from '../i18n/useT.ts';
import { LaneTag } from '../shared/LaneTag.tsx';
import { ItemName } from '../shared/records/ItemName.tsx';
import { ScrollBox } from '../shared/ScrollBox.tsx';
import { Section } from '../shared/Section.tsx';
import { useCan } from '../shared/useStaff.ts';
import { WindowStatus } from '../shared/WindowStatus.tsx';
import { elapsedText } from './elapsed.ts';
import { NumberLink } from './Figures.tsx';
import { StepIn } from './StepIn.tsx';

const HEADS: readonly MessageKey[] = [
  'live.table.window',
  'live.table.clerk',
  'live.table.state',
  'live.table.for',
  'live.table.number',
  'live.table.item',
  'live.table.elapsed',
];
/** At the right edge also where the rest of the row must be scrolled: large text. */
const ALWAYS_SEEN = {
  position: 'sticky',
  right: 0,
  whiteSpace: 'nowrap',
} as const;
const RUNNING = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

/** One row a window: who sits there, in what state for how long, with which number for how long. */
export function WindowsNow({ windows, now }: { windows: readonly LiveWindow[]; now: number }) {
  const t = useT();
  const canStepIn = useCan()('windows.edit');
  return (
    <Section title={t('windows.name')} isFlush>
      <ScrollBox label={t('windows.name')}>
        <Table size="small" aria-label={t('windows.name')} sx={{ '& td, & th': { px: 1 } }}>
          <TableHead>
            <TableRow>
              {HEADS.map(head => (
                <TableCell key={head} sx={{ whiteSpace: 'nowrap' }}>
                  {t(head)}
                </TableCell>
              ))}
              {canStepIn && (
                <TableCell sx={{ ...ALWAYS_SEEN, zIndex: 1 }}>{t('live.table.actions')}</TableCell>
              )}
            </TableRow>
          </TableHead>
          <TableBody>
            {windows.map(window => (
              <WindowLine key={window.id} {...{ window, windows, now, canStepIn }} />
            ))}
          </TableBody>
        </Table>
      </ScrollBox>
    </Section>
  );
}

interface LineProps {
  window: LiveWindow;
  windows: readonly LiveWindow[];
  now: number;
  canStepIn: boolean;
}

function WindowLine({ window, windows, now, canStepIn }: LineProps) {
  const t = useT();
  const { ticket } = window;
  return (
    <TableRow hover sx={{ height: '2.86rem' }}>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
        {window.alarmAt && (
          <Box component="span" sx={{ color: 'error.main', mr: 0.5 }}>
            ▲
          </Box>
        )}
        {window.name}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{window.clerkName ?? t('live.table.noClerk')}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <WindowStatus window={window} />
      </TableCell>
      <TableCell sx={RUNNING}>
        {window.status === 'closed' ? '—' : elapsedText(Date.parse(window.statusSince), now)}
      </TableCell>
      {ticket ? (
        <>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
              <LaneTag lane={ticket.lane} />
              <NumberLink ticket={ticket} />
              {ticket.callCount > 1 && ticket.status === 'called' && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {t('live.table.calls', { count: ticket.callCount })}
                </Box>
              )}
            </Box>
          </TableCell>
          <TableCell
            sx={{
              maxWidth: 'min(11rem, 12vw)',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
            }}
          >
            <ItemName code={ticket.itemCode} />
          </TableCell>
          {/* Word and time below each other before the time is cut. */}
          <TableCell sx={{ ...RUNNING, whiteSpace: 'normal' }}>
            {t(ticket.status === 'serving' ? 'live.table.serving' : 'live.table.calling')}{' '}
            {elapsedText(Date.parse(ticket.since), now)}
          </TableCell>
        </>
      ) : (
        <TableCell colSpan={3} sx={{ color: 'text.secondary' }}>
          {window.status === 'open' ? t('live.table.free') : '—'}
        </TableCell>
      )}
      {canStepIn && (
        <TableCell sx={{ ...ALWAYS_SEEN, py: 0, bgcolor: 'background.paper' }}>
          {ticket && <StepIn {...{ window, windows, ticket }} />}
        </TableCell>
      )}
    </TableRow>
  );
}
