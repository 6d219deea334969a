import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { LaneTag } from '../../shared/LaneTag.tsx';
import { useTokens } from '../../theme/useTokens.ts';

interface Props {
  ticket: TicketRecord;
  isNext: boolean;
  /** Why this number stands here; shown under the next one, on hover for the others. */
  because: string;
  isReserved: boolean;
  /** As the server counted it, so that it agrees with the reason's sentence. */
  waitedMinutes: number;
  /** Calls it out of its order; the key's own way is the menu, so rows take no place among the stops of Tab. */
  onChoose?: () => void;
}

/** One number that waits: lane, number, minutes. Who it is stays unseen until the call. */
export function WaitingRow({ ticket, isNext, because, isReserved, waitedMinutes, onChoose }: Props) {
  const t = useT();
  const tokens = useTokens();
  return (
    <Box
      component="li"
      title={isNext ? undefined : because}
      sx={{
        px: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        backgroundColor: isNext ? tokens.blueSoft : undefined,
        '& button': { opacity: 0 },
        '&:hover button, & button:focus': { opacity: 1 },
        '@media (hover: none)': { '& button': { opacity: 1 } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, height: '2.43rem' }}>
        <LaneTag lane={ticket.lane} />
        <Box component="span" sx={{ fontWeight: 600 }}>
          {ticket.number}
        </Box>
        {isReserved && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.86rem', whiteSpace: 'nowrap' }}>
            {t('desk.queue.reserved')}
          </Box>
        )}
        {onChoose && (
          <Button
            size="small"
            tabIndex={-1}
            aria-label={t('desk.step.chosen.callNumber', { number: ticket.number })}
            onClick={onChoose}
            sx={{ ml: 'auto', minWidth: 0 }}
          >
            {t('desk.step.chosen.call')}
          </Button>
        )}
        <Box component="span" sx={{ ml: onChoose ? 0 : 'auto', color: 'text.secondary' }}>
          <span title={t('shell.time.waited', { smart_count: waitedMinutes })}>{waitedMinutes}′</span>
        </Box>
        <Box component="span" aria-hidden sx={{ width: '0.9em', color: 'primary.main' }}>
          {isNext ? '←' : ''}
        </Box>
      </Box>
      {isNext && <Box sx={{ pb: 0.75, fontSize: '0.93rem', color: 'text.secondary' }}>{because}</Box>}
    </Box>
  );
}
