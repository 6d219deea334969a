import Box from '@mui/material/Box';
import { useState } from 'react';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useHeldTickets } from '../useWindowData.ts';
import { HeldRow } from './HeldRow.tsx';

/** Parked and missed numbers of today, each list folded until wanted. */
export function HeldNumbers({ window }: { window: WindowRecord }) {
  const { data = [] } = useHeldTickets();
  const of = (status: TicketRecord['status']) => data.filter(ticket => ticket.status === status);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', flex: 'none', maxHeight: '45%', overflow: 'auto' }}>
      <HeldList kind="parked" tickets={of('parked')} window={window} />
      <HeldList kind="missed" tickets={of('missed')} window={window} />
    </Box>
  );
}

interface ListProps {
  kind: 'parked' | 'missed';
  tickets: readonly TicketRecord[];
  window: WindowRecord;
}

function HeldList({ kind, tickets, window }: ListProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const isEmpty = tickets.length === 0;
  return (
    <Box>
      <Box
        component="button"
        type="button"
        aria-expanded={isOpen}
        disabled={isEmpty}
        onClick={() => setOpen(!isOpen)}
        sx={toggleStyle}
      >
        <Box component="span" aria-hidden sx={{ width: '1em' }}>
          {isEmpty ? '' : isOpen ? '▾' : '▸'}
        </Box>
        {t(`desk.queue.${kind}`)} {tickets.length}
      </Box>
      {isOpen && !isEmpty && (
        <Box component="ul" sx={{ m: 0, p: 0, pb: 0.5, listStyle: 'none' }}>
          {tickets.map(ticket => (
            <HeldRow key={ticket.id} ticket={ticket} window={window} />
          ))}
        </Box>
      )}
    </Box>
  );
}

const toggleStyle = {
  display: 'flex',
  width: '100%',
  gap: 0.5,
  px: 1.5,
  height: '2rem',
  alignItems: 'center',
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'text.primary',
  cursor: 'pointer',
  '&:disabled': { color: 'text.secondary', cursor: 'default' },
} as const;
