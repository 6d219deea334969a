import type { TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { KeyButton } from '../KeyButton.tsx';
import { RECALL_LOCK, recallLockedUntil } from '../steps.ts';
import { useTick } from '../useTick.ts';
import { TICKET_KEYS } from './ticketKeys.ts';

interface Props {
  ticket: TicketRecord;
  isRunning: boolean;
  why: string | undefined;
  onPress: () => void;
}

/** Calls again; for the few seconds in which that would only be noise it counts them down. */
export function RecallButton({ ticket, isRunning, why, onPress }: Props) {
  const t = useT();
  const now = useTick();
  // The clock on the page ticks by the second: it may be a moment behind the call.
  const left = Math.min(RECALL_LOCK, recallLockedUntil(ticket) - now);
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const isLocked = seconds > 0;
  return (
    <KeyButton
      id="desk.recall"
      shortcut={TICKET_KEYS.recall}
      label={isLocked ? t('desk.step.recall.locked', { seconds }) : t('desk.visitor.recall')}
      isRunning={isRunning}
      why={why ?? (isLocked ? t('desk.step.recall.why', { seconds }) : undefined)}
      isSilent={isLocked}
      onPress={onPress}
      sx={{ minWidth: '7.2rem' }}
    />
  );
}
