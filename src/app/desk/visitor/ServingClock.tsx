import Box from '@mui/material/Box';
import type { TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { exactText } from '../../shared/dayText.ts';
import { useTick } from '../useTick.ts';
import { elapsedDuration, elapsedText } from '../when.ts';

/** 已办 06:12, running; before the visitor is here: 正在叫号 01:05 · 已叫 2 次. */
export function ServingClock({ ticket }: { ticket: TicketRecord }) {
  const t = useT();
  const now = useTick();
  const since = ticket.startedAt ?? ticket.calledAt;
  const passed = since ? now - Date.parse(since) : 0;
  const isServing = ticket.status === 'serving';
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {t(isServing ? 'desk.visitor.served' : 'desk.visitor.called')}{' '}
      {/* A timer that speaks every second would be unbearable. */}
      <Box
        component="time"
        role="timer"
        aria-live="off"
        dateTime={elapsedDuration(passed)}
        title={since ? exactText(Date.parse(since)) : undefined}
        sx={{ fontWeight: 600 }}
      >
        {elapsedText(passed)}
      </Box>
      {!isServing && ticket.callCount > 1 && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' · '}
          {t('desk.visitor.calledTimes', { smart_count: ticket.callCount })}
        </Box>
      )}
    </Box>
  );
}
