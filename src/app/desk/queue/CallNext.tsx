import Box from '@mui/material/Box';
import { useNotify } from 'ra-core';
import type { z } from 'zod';
import type { CallNextAnswer } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useConnection } from '../../providers/OfficeContext.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { KeyButton } from '../KeyButton.tsx';

type Called = z.infer<typeof CallNextAnswer>;

interface Props {
  window: WindowRecord;
  /** Undefined while it is not known. */
  waiting: number | undefined;
  onCalled: (sentence: string) => void;
}

const REFRESH = { refresh: ['windows', 'tickets'] };

/** The one primary button of a window without a visitor, always at the same place: open it, then call. */
export function CallNext({ window, waiting, onCalled }: Props) {
  const t = useT();
  const notify = useNotify();
  const why = useWhyNot(window, waiting);
  const open = useCommand<void, WindowRecord>(
    (provider, _, press) => provider.act<WindowRecord>('windows', window.id, 'open', {}, press),
    REFRESH,
  );
  const call = useCommand<void, Called | undefined>(
    (provider, _, press) => provider.act<Called | undefined>('windows', window.id, 'call-next', {}, press),
    {
      ...REFRESH,
      onSuccess: called => {
        if (!called) return notify(t('desk.queue.calledNobody'), { type: 'info' });
        const { ticket, because } = called;
        onCalled(
          t('desk.queue.announce', { number: ticket.number, window: window.name, because: because.text }),
        );
      },
    },
  );
  const isFree = window.ticketId === null;
  const step =
    isFree && window.status !== 'open'
      ? { id: 'desk.open', label: t('desk.window.open'), command: open }
      : { id: 'desk.callNext', label: t('desk.callNext'), command: call };
  return (
    <Box sx={{ p: 1.5, borderTop: 1, borderColor: 'divider' }}>
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
      <Box sx={{ minHeight: '1.5rem', mt: 0.5, fontSize: '0.86rem', color: 'text.secondary' }}>
        {why ?? ''}
      </Box>
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
