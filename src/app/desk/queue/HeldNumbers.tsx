import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useShortcut } from '../../shared/shortcuts.ts';
import { useStaff } from '../../shared/useStaff.ts';
import { useHeldTickets } from '../useWindowData.ts';
import { MissedRow } from './MissedRow.tsx';
import { ParkedRow } from './ParkedRow.tsx';

const KINDS = ['parked', 'missed'] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  window: WindowRecord;
  /** Who waits for this window: to say where a missed number would stand again. */
  line: readonly TicketRecord[];
}

/** Parked and missed numbers of today, each list folded until wanted; my own parked ones first. */
export function HeldNumbers({ window, line }: Props) {
  const t = useT();
  const staff = useStaff();
  const place = useRef<HTMLDivElement>(null);
  const { data = [] } = useHeldTickets();
  const [shown, setShown] = useState<Kind>();
  const [isByKey, setByKey] = useState(false);
  const countOf = (kind: Kind) => data.filter(ticket => ticket.status === kind).length;
  const isMine = (ticket: TicketRecord) => ticket.parkedBy === staff?.id;
  const tickets = data
    .filter(ticket => ticket.status === shown)
    .sort((a, b) => Number(isMine(b)) - Number(isMine(a)));
  // The key goes round: parked, missed, folded.
  const turn = () => {
    const after = KINDS.slice(shown ? KINDS.indexOf(shown) + 1 : 0).find(kind => countOf(kind) > 0);
    setByKey(after !== undefined);
    setShown(after);
  };
  useShortcut({ id: 'desk.held', key: 'Alt+l', label: t('desk.step.held.show'), run: turn });
  useEffect(() => {
    if (shown && isByKey) place.current?.querySelector<HTMLElement>('li button')?.focus();
  }, [shown, isByKey]);
  return (
    <Box
      ref={place}
      sx={{ borderTop: 1, borderColor: 'divider', flex: 'none', maxHeight: '45%', overflow: 'auto' }}
    >
      <Box sx={{ display: 'flex' }}>
        {KINDS.map(kind => {
          const count = countOf(kind);
          const isOpen = shown === kind && count > 0;
          return (
            <Box
              key={kind}
              component="button"
              type="button"
              aria-expanded={isOpen}
              disabled={count === 0}
              onClick={() => {
                setByKey(false);
                setShown(isOpen ? undefined : kind);
              }}
              sx={toggleStyle}
            >
              <Box component="span" aria-hidden sx={{ width: '1em' }}>
                {count === 0 ? '' : isOpen ? '▾' : '▸'}
              </Box>
              {t(`desk.queue.${kind}`)} {count}
            </Box>
          );
        })}
      </Box>
      {tickets.length > 0 && (
        <Box component="ul" sx={{ m: 0, p: 0, pb: 0.5, listStyle: 'none' }}>
          {tickets.map(ticket =>
            ticket.status === 'parked' ? (
              <ParkedRow key={ticket.id} ticket={ticket} window={window} />
            ) : (
              <MissedRow key={ticket.id} ticket={ticket} line={line} />
            ),
          )}
        </Box>
      )}
    </Box>
  );
}

const toggleStyle = {
  display: 'flex',
  flex: 1,
  gap: 0.5,
  px: 1.5,
  height: '2.29rem',
  alignItems: 'center',
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'text.primary',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  '&:disabled': { color: 'text.secondary', cursor: 'default' },
} as const;
