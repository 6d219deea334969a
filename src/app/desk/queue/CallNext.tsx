import Box from '@mui/material/Box';
import { useNotify } from 'ra-core';
import type { CallNextAnswer } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useConnection } from '../../providers/OfficeContext.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useDesk } from '../DeskContext.ts';
import { KeyButton } from '../KeyButton.tsx';
import { StepError } from '../StepError.tsx';

interface Props {
  window: WindowRecord;
  /** Undefined while it is not known. */
  waiting: number | undefined;
}

const REFRESH = { refresh: ['windows', 'tickets'], quiet: true };

/**
 * The one F8 button, always at the same place: open the window, then call; while somebody is served, finish and call
 * (put here by the visit, which knows what is typed).
 */
export function CallNext({ window, waiting }: Props) {
  const { setNextPlace } = useDesk();
  if (window.ticketStatus === 'serving') return <Box ref={setNextPlace} sx={{ minHeight: '4.36rem' }} />;
  return <CallButton window={window} waiting={waiting} />;
}

function CallButton({ window, waiting }: Props) {
  const t = useT();
  const notify = useNotify();
  const { say, remember } = useDesk();
  const why = useWhyNot(window, waiting);
  const open = useCommand<void, WindowRecord>(
    (provider, _, press) => provider.act<WindowRecord>('windows', window.id, 'open', {}, press),
    REFRESH,
  );
  const call = useCommand<void, CallNextAnswer | undefined>(
    (provider, _, press) =>
      provider.act<CallNextAnswer | undefined>('windows', window.id, 'call-next', {}, press),
    {
      ...REFRESH,
      onSuccess: called => {
        if (!called) return notify(t('desk.queue.calledNobody'), { type: 'info' });
        const { ticket, because } = called;
        remember(ticket);
        say(t('desk.queue.announce', { number: ticket.number, window: window.name, because: because.text }));
      },
    },
  );
  const isFree = window.ticketId === null;
  const step =
    isFree && window.status !== 'open'
      ? { id: 'desk.open', label: t('desk.window.open'), command: open }
      : { id: 'desk.callNext', label: t('desk.callNext'), command: call };
  return (
    <Box sx={{ minHeight: '4.36rem' }}>
      <KeyButton
        id={step.id}
        shortcut="F8"
        label={step.label}
        variant={isFree ? 'contained' : 'outlined'}
        size="large"
        fullWidth
        isRunning={step.command.isRunning}
        why={why}
        onPress={() => void step.command.run()}
      />
      <Box sx={{ minHeight: '1.3rem', mt: 0.25, fontSize: '0.86rem', color: 'text.secondary' }}>
        {why ?? ''}
      </Box>
      <StepError error={step.command.error} onDismiss={step.command.reset} />
    </Box>
  );
}

/** Why the button cannot be pressed now. */
function useWhyNot(window: WindowRecord, waiting: number | undefined): string | undefined {
  const t = useT();
  const { isReached } = useConnection();
  if (!isReached) return t('desk.queue.why.offline');
  if (window.ticketId !== null) return t('desk.queue.why.busy', { number: window.ticketNumber ?? '' });
  return window.status === 'open' && waiting === 0 ? t('desk.queue.why.nobody') : undefined;
}
