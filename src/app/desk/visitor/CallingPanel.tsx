import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { MISS_REASON_CODES, MISS_REASONS, type MissReason } from '../../../domain/queue/outcomes.ts';
import { useT } from '../../i18n/useT.ts';
import { useConnection } from '../../providers/OfficeContext.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { KeyButton } from '../KeyButton.tsx';
import { stepsAt, TICKET_KEYS } from './ticketKeys.ts';
import type { Step, Steps } from './useSteps.ts';

interface Props {
  ticket: TicketRecord;
  window: WindowRecord;
  steps: Steps;
}

const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };

/** Between the call and the arrival: did they come? Three answers, one press each. */
export function CallingPanel({ ticket, window, steps }: Props) {
  const t = useT();
  const language = useLanguage();
  const { isReached } = useConnection();
  const [missReason, setReason] = useState<MissReason>('no-answer');
  const answers = stepsAt('answers', ticket.status, ticket.allowedActions);
  const offline = isReached ? undefined : t('desk.visitor.whyOffline');
  const whyNoNext = window.status === 'open' ? undefined : t('desk.step.finish.whyNotOpen');
  const stepOf = (name: (typeof answers)[number]): Step => {
    if (name === 'start') return { action: 'start' };
    return { action: 'miss', body: { missReason, ...(name === 'missNext' && { next: true }) } };
  };
  const isPressed = (name: (typeof answers)[number]) => {
    if (!steps.isRunning || !steps.step) return false;
    const { action, body } = stepOf(name);
    return steps.step.action === action && steps.step.body?.next === body?.next;
  };
  const words: Record<string, string> = {
    start: t('desk.step.answer.came'),
    missNext: t('desk.step.answer.missNext'),
    miss: t('desk.step.answer.miss'),
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', display: 'grid', placeContent: 'center', p: 3 }}>
      <Box sx={{ display: 'grid', gap: 1.25, width: '22rem', maxWidth: '100%', mx: 'auto' }}>
        <Box sx={{ textAlign: 'center', mb: 0.5 }}>
          <Box sx={{ fontSize: '1.71rem', fontWeight: 600 }}>
            {t('desk.step.answer.title', { number: ticket.number })}
          </Box>
          {ticket.because && <Box sx={{ color: 'text.secondary' }}>{ticket.because.text}</Box>}
          {ticket.note && <Box sx={{ mt: 0.5 }}>{ticket.note}</Box>}
        </Box>
        {answers.map(name => (
          <KeyButton
            key={name}
            id={`desk.${name}`}
            shortcut={TICKET_KEYS[name]}
            label={words[name] ?? name}
            variant={name === 'start' ? 'contained' : 'outlined'}
            size="large"
            fullWidth
            isRunning={isPressed(name)}
            why={offline ?? (name === 'missNext' ? whyNoNext : undefined)}
            onPress={() => (name === 'start' || steps.mayEnd()) && void steps.run(stepOf(name))}
          />
        ))}
        {answers.includes('miss') && (
          <TextField
            id="miss-reason"
            select
            slotProps={NATIVE}
            label={t('desk.step.answer.reason')}
            value={missReason}
            onChange={event => setReason(event.target.value as MissReason)}
            sx={{ mt: 0.75 }}
          >
            {MISS_REASON_CODES.map(code => (
              <option key={code} value={code}>
                {MISS_REASONS[code][language]}
              </option>
            ))}
          </TextField>
        )}
      </Box>
    </Box>
  );
}
