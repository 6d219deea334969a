import Box from '@mui/material/Box';
import { useNotify } from 'ra-core';
import type { z } from 'zod';
import type { CallNextAnswer, WindowRecord } from '../../../contract/windows.ts';
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

/** The one primary button of a free window, always at the same place, with the reason when it cannot be pressed. */
export function CallNext({ window, waiting, onCalled }: Props) {
  const t = useT();
  const notify = useNotify();
  const why = useWhyNot(window, waiting);
  const command = useCommand<void, Called | undefined>(
    (provider, _, press) => provider.act<Called | undefined>('windows', window.id, 'call-next', {}, press),
    {
      refresh: ['windows', 'tickets'],
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
  return (
    <Box sx={{ p: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <KeyButton
        id="desk.callNext"
        shortcut="F8"
        label={t('desk.callNext')}
        variant={isFree ? 'contained' : 'outlined'}
        size="large"
        fullWidth
        isRunning={command.isRunning}
        why={why}
        onPress={() => void command.run()}
      />
      <Box sx={{ minHeight: '1.5rem', mt: 0.5, fontSize: '0.86rem', color: 'text.secondary' }}>
        {why ?? ''}
      </Box>
    </Box>
  );
}

function useWhyNot(window: WindowRecord, waiting: number | undefined): string | undefined {
  const t = useT();
  const { isReached } = useConnection();
  if (!isReached) return t('desk.queue.why.offline');
  if (window.ticketId !== null) return t('desk.queue.why.busy', { number: window.ticketNumber ?? '' });
  if (window.status === 'closed') return t('desk.queue.why.closed');
  if (window.status === 'break') return t('desk.queue.why.break');
  return waiting === 0 ? t('desk.queue.why.nobody') : undefined;
}
