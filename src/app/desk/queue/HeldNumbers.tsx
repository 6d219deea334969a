import Box from '@mui/material/Box';
import { useState } from 'react';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useHeldTickets } from '../useWindowData.ts';
import { HeldRow } from './HeldRow.tsx';

const KINDS = ['parked', 'missed'] as const;
type Kind = (typeof KINDS)[number];

/** Parked and missed numbers of today, each list folded until wanted. */
export function HeldNumbers({ window }: { window: WindowRecord }) {
  const t = useT();
  const { data = [] } = useHeldTickets();
  const [shown, setShown] = useState<Kind>();
  const tickets = data.filter(ticket => ticket.status === shown);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', flex: 'none', maxHeight: '45%', overflow: 'auto' }}>
      <Box sx={{ display: 'flex' }}>
        {KINDS.map(kind => {
          const count = data.filter(ticket => ticket.status === kind).length;
          const isOpen = shown === kind && count > 0;
          return (
            <Box
              key={kind}
              component="button"
              type="button"
              aria-expanded={isOpen}
              disabled={count === 0}
              onClick={() => setShown(isOpen ? undefined : kind)}
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
  '&:disabled': { color: 'text.secondary', cursor: 'default' },
} as const;
