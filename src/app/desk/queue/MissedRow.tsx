import type { TicketRecord } from '../../../contract/tickets.ts';
import { isMissReason, MISS_REASONS } from '../../../domain/queue/outcomes.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useNow } from '../../shared/useNow.ts';
import { useDesk } from '../DeskContext.ts';
import { placeBack } from '../steps.ts';
import { HeldLine } from './HeldLine.tsx';

/** A missed number: why, how often, and where it would stand when it is brought back. */
export function MissedRow({ ticket, line }: { ticket: TicketRecord; line: readonly TicketRecord[] }) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const { remember } = useDesk();
  const command = useCommand<void, TicketRecord>(
    (provider, _, press) => provider.act<TicketRecord>('tickets', ticket.id, 'resume', {}, press),
    { refresh: ['windows', 'tickets'], quiet: true, onSuccess: remember },
  );
  const { waitedMinutes, ahead } = placeBack(ticket, line, now);
  const code = ticket.missReason ?? '';
  const reason = isMissReason(code) ? MISS_REASONS[code][language] : code;
  const about = [
    t('desk.step.held.missed', { reason, count: ticket.missCount, smart_count: ticket.missCount }),
    t('desk.step.held.back', { smart_count: waitedMinutes }),
    ...(ahead > 0 ? [t('desk.step.held.ahead', { count: ahead })] : []),
  ];
  return (
    <HeldLine
      ticket={ticket}
      about={about.join(' · ')}
      label={t('desk.step.held.backButton')}
      isRunning={command.isRunning}
      why={undefined}
      error={command.error}
      onPress={() => void command.run()}
      onDismiss={command.reset}
    />
  );
}
