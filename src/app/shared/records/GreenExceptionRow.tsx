import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { GreenExceptionRecord } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import { CommandButton } from '../CommandButton.tsx';
import { useCommand } from '../useCommand.ts';
import { Moment } from './Moment.tsx';

type Choice = 'approve' | 'decline';

/** One request for a one-off green: what for, why, by whom, and for a second person the decision. */
export function GreenExceptionRow({ request }: { request: GreenExceptionRecord }) {
  const t = useT();
  return (
    <Box sx={rowStyle}>
      <Box sx={{ minWidth: 0 }}>
        <Subject request={request} /> {t(`records.exception.status.${request.status}`)}
        <Box sx={{ overflowWrap: 'anywhere' }}>{request.reason}</Box>
        <Box sx={{ color: 'text.secondary' }}>
          {request.requestedByName ?? '—'} · <Moment at={request.requestedAt} />
          {request.decidedByName && ` → ${request.decidedByName}`}
          {request.decisionReason && ` · ${request.decisionReason}`}
        </Box>
      </Box>
      {request.canDecide && <Decide request={request} />}
    </Box>
  );
}

function Subject({ request }: { request: GreenExceptionRecord }) {
  const { subjectType, subjectId, subjectNumber } = request;
  if (subjectType === 'ticket') return <strong>{subjectNumber}</strong>;
  return (
    <Link component={RouterLink} to={`/cases/${subjectId}/show`} sx={{ fontWeight: 600 }}>
      {subjectNumber}
    </Link>
  );
}

function Decide({ request }: { request: GreenExceptionRecord }) {
  const t = useT();
  const [chosen, setChosen] = useState<Choice>();
  const decide = useCommand<{ approve: boolean; reason?: string }, GreenExceptionRecord>(
    (provider, body, press) =>
      provider.post(`${request.subjectType}s/${request.subjectId}/green-decide`, body, press),
    {
      refresh: ['green-exceptions', 'cases', 'tickets'],
      success: 'records.green.done',
      onSuccess: () => setChosen(undefined),
    },
  );
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {(['approve', 'decline'] as const).map(choice => (
        <CommandButton
          key={choice}
          size="small"
          variant={choice === 'approve' ? 'contained' : 'outlined'}
          color={choice === 'approve' ? 'primary' : 'inherit'}
          label={t(`records.exception.${choice}`)}
          onPress={() => setChosen(choice)}
        />
      ))}
      {chosen && (
        <ActionDialog
          isOpen
          title={t(`records.exception.${chosen}Title`, { number: request.subjectNumber })}
          text={request.reason}
          needs={{ reason: chosen === 'approve' ? 'optional' : 'required' }}
          submitLabel={t(`records.exception.${chosen}`)}
          isRunning={decide.isRunning}
          onSubmit={({ reason }) =>
            void decide.run({ approve: chosen === 'approve', reason: reason?.trim() || undefined })
          }
          onClose={() => setChosen(undefined)}
        />
      )}
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  alignItems: 'center',
  justifyContent: 'space-between',
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0 },
} as const;
