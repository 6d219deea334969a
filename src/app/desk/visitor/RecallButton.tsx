import type { TicketRecord } from '../../../contract/tickets.ts';
import { RECALL_LOCK_SECONDS } from '../../../domain/queue/recall.ts';
import { useT } from '../../i18n/useT.ts';
import { KeyButton } from '../KeyButton.tsx';
import { recallLockedUntil } from '../steps.ts';
import { useTick } from '../useTick.ts';
import { useQueue } from '../useWindowData.ts';
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
  // The office's own lock comes with the line, which the desk reads anyhow.
  const queue = useQueue(ticket.windowId ?? '');
  // The clock on the page ticks by the second: it may be a moment behind the call.
  const lock = (queue.data?.recallLockSeconds ?? RECALL_LOCK_SECONDS) * 1000;
  const left = Math.min(lock, recallLockedUntil(ticket, lock) - now);
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
