import Box from '@mui/material/Box';
import { useState } from 'react';
import type { GrantRecord } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import { CommandButton } from '../CommandButton.tsx';
import { useCommand } from '../useCommand.ts';

const ACTIONS = ['approve', 'reject', 'revoke'] as const;
type GrantAction = (typeof ACTIONS)[number];

/** What this person may decide about a grant: approve or reject another's proposal, revoke what is approved. */
export function GrantActions({ grant }: { grant: GrantRecord }) {
  const t = useT();
  const [chosen, setChosen] = useState<GrantAction>();
  const allowed = ACTIONS.filter(action => grant.allowedActions.includes(action));
  const command = useCommand<{ action: GrantAction; reason?: string }, GrantRecord>(
    (provider, { action, reason }, press) =>
      provider.act<GrantRecord>('grants', grant.id, action, reason ? { reason } : {}, {
        ...press,
        version: grant.version,
      }),
    {
      refresh: ['grants', 'enterprises'],
      success: 'records.green.done',
      onSuccess: () => setChosen(undefined),
    },
  );
  if (allowed.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
      {allowed.map(action => (
        <CommandButton
          key={action}
          size="small"
          variant={action === 'approve' ? 'contained' : 'outlined'}
          color={action === 'approve' ? 'primary' : 'inherit'}
          label={t(`records.green.${action}`)}
          onPress={() => setChosen(action)}
        />
      ))}
      {chosen && (
        <ActionDialog
          isOpen
          title={t(`records.green.${chosen}Title`)}
          text={t(`records.green.${chosen}Text`)}
          needs={{ reason: chosen === 'approve' ? 'optional' : 'required' }}
          errors={findErrorBody(command.error)?.errors}
          submitLabel={t(`records.green.${chosen}`)}
          isDangerous={chosen !== 'approve'}
          isRunning={command.isRunning}
          onSubmit={({ reason }) => void command.run({ action: chosen, reason: reason?.trim() || undefined })}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Box>
  );
}
