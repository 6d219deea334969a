import { useApi } from '../../providers/OfficeContext.ts';
import type { TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { KeyButton } from '../KeyButton.tsx';
import { recallLockedUntil } from '../steps.ts';
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
  const seconds = Math.max(0, Math.ceil((recallLockedUntil(ticket) - Math.max(now, useApi().now())) / 1000));
  const isLocked = seconds > 0;
  return (
    <KeyButton
      id="desk.recall"
      shortcut={TICKET_KEYS.recall}
      label={isLocked ? t('desk.step.recall.locked', { seconds }) : t('desk.visitor.recall')}
      isRunning={isRunning}
      why={why ?? (isLocked ? t('desk.step.recall.why', { seconds }) : undefined)}
      onPress={onPress}
      sx={{ minWidth: '7.2rem' }}
    />
  );
}

/** The seconds that a refusal names. */
export const secondsOf = (error: unknown): number | undefined => {
  const seconds = findErrorBody(error)?.seconds;
  return typeof seconds === 'number' ? seconds : undefined;
};
