import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { MessageRecord } from '../../contract/outbox.ts';
import { useT } from '../i18n/useT.ts';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { useCommand } from '../shared/useCommand.ts';

/** What can be done with one message: hurry it, or stop it. */
export function OutboxActions({ message }: { message: MessageRecord }) {
  const t = useT();
  const { id, version, allowedActions } = message;
  const options = { refresh: ['outbox'], success: 'shell.actions.done' } as const;
  const retry = useCommand<void>(
    (provider, _, press) => provider.act('outbox', id, 'retry', { version }, press),
    options,
  );
  const cancel = useCommand<string>(
    (provider, reason, press) => provider.act('outbox', id, 'cancel', { reason, version }, press),
    options,
  );
  return (
    <Box sx={{ display: 'flex', gap: 0.5 }}>
      {allowedActions.includes('retry') && (
        <Button
          size="small"
          variant="outlined"
          disabled={retry.isRunning}
          aria-label={t('outbox.of', { action: t('outbox.retry'), number: message.caseNumber ?? '' })}
          onClick={() => void retry.run()}
        >
          {t('outbox.retry')}
        </Button>
      )}
      {allowedActions.includes('cancel') && (
        <ConfirmButton
          size="small"
          variant="text"
          label={t('outbox.cancel')}
          text={t('outbox.cancelText')}
          needsReason
          isDangerous
          isRunning={cancel.isRunning}
          onConfirm={reason => cancel.run(reason)}
        />
      )}
    </Box>
  );
}
