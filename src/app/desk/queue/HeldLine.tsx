import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { TicketRecord } from '../../../contract/tickets.ts';
import { LaneTag } from '../../shared/LaneTag.tsx';
import { StepError } from '../StepError.tsx';

interface Props {
  ticket: TicketRecord;
  /** What is to be known of it, on the line below. */
  about: ReactNode;
  /** The way back. */
  label: string;
  isRunning: boolean;
  /** Why there is none now. */
  why: string | undefined;
  error: unknown;
  onPress: () => void;
  onDismiss: () => void;
}

/** One number that is held: lane, number, the way back, and under it the facts. */
export function HeldLine({ ticket, about, label, isRunning, why, error, onPress, onDismiss }: Props) {
  return (
    <Box component="li" sx={{ px: 1.5, py: 0.25 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: '2.1rem' }}>
        <LaneTag lane={ticket.lane} />
        <Box component="span" sx={{ fontWeight: 600 }}>
          {ticket.number}
        </Box>
        {ticket.allowedActions.includes('resume') && (
          <Button
            size="small"
            sx={{ ml: 'auto' }}
            disabled={why !== undefined || isRunning}
            title={why}
            aria-label={`${label} ${ticket.number}`}
            onClick={onPress}
          >
            {label}
          </Button>
        )}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.86rem', lineHeight: 1.4, overflowWrap: 'anywhere' }}>
        {about}
      </Box>
      <StepError error={error} onDismiss={onDismiss} />
    </Box>
  );
}
