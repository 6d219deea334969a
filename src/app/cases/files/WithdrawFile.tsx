import type { FileRecord } from '../../../contract/files.ts';
import { useT } from '../../i18n/useT.ts';
import { ConfirmButton } from '../../shared/ConfirmButton.tsx';
import { useCommand } from '../../shared/useCommand.ts';

/** For a file that was added by mistake: out of sight, with the reason on record. */
export function WithdrawFile({ file }: { file: FileRecord }) {
  const t = useT();
  const command = useCommand<string>(
    (provider, reason, press) => provider.act('files', file.id, 'withdraw', { reason }, press),
    { refresh: ['files', 'cases'], success: 'shell.actions.done' },
  );
  return (
    <ConfirmButton
      size="small"
      variant="text"
      label={t('cases.files.withdraw')}
      text={t('cases.files.withdrawText', { name: file.name })}
      needsReason
      isDangerous
      isRunning={command.isRunning}
      onConfirm={reason => command.run(reason)}
    />
  );
}
