import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { FollowUpCommand, FollowUpDetail } from '../../contract/ratings.ts';
import { mayHandle } from '../../domain/ratings/followUp.ts';
import { FOLLOW_UP_TABLE, type FollowUpAction, resultsOf } from '../../domain/ratings/followUpTable.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useRead } from '../shared/useRead.ts';

const DANGEROUS: ReadonlySet<FollowUpAction> = new Set(['uphold-appeal', 'dismiss-appeal']);

/** The next step first, the others beside it. */
export function FollowUpActions({ record }: { record: FollowUpDetail }) {
  const t = useT();
  const [chosen, setChosen] = useState<FollowUpAction>();
  const ordered = [...record.allowedActions].sort((a, b) => rank(a) - rank(b));
  if (ordered.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
      {ordered.map((action, index) => (
        <Button
          key={action}
          variant={index === 0 ? 'contained' : 'outlined'}
          onClick={() => setChosen(action)}
        >
          {t(`ratings.actions.${action}`)}
        </Button>
      ))}
      {chosen && <StepDialog record={record} action={chosen} onClose={() => setChosen(undefined)} />}
    </Box>
  );
}

/** Assigning and appealing are seldom; the next step is what one comes for. */
const rank = (action: FollowUpAction): number => (action === 'assign' ? 1 : action === 'appeal' ? 2 : 0);

function StepDialog({
  record,
  action,
  onClose,
}: {
  record: FollowUpDetail;
  action: FollowUpAction;
  onClose: () => void;
}) {
  const t = useT();
  const people = useRead<{ id: string; name: string }[]>('staff', 'staff/names', {
    isEnabled: action === 'assign',
  }).data;
  const command = useCommand<FollowUpCommand>(
    (provider, body, press) =>
      provider.act('follow-ups', record.id, action, body, { ...press, version: record.version }),
    { refresh: ['follow-ups', 'ratings'], success: 'shell.actions.done', onSuccess: onClose },
  );
  const label = t(`ratings.actions.${action}`);
  const { needs } = FOLLOW_UP_TABLE[action];
  return (
    <ActionDialog
      isOpen
      title={label}
      text={t(`ratings.texts.${action}`)}
      needs={{
        ...Object.fromEntries(needs.map(field => [field, 'required'])),
        ...(action === 'assign' && { note: 'optional' }),
      }}
      choices={{
        result: resultsOf(action).map(value => ({
          value,
          label: t(`ratings.results.${value as 'reached'}`),
        })),
        handlerId: (people ?? [])
          .filter(({ id }) => mayHandle({ ratedId: record.rating.ratedId }, id))
          .map(({ id, name }) => ({ value: id, label: name })),
      }}
      errors={findErrorBody(command.error)?.errors}
      submitLabel={label}
      isDangerous={DANGEROUS.has(action)}
      isRunning={command.isRunning}
      onSubmit={values =>
        void command.run(
          Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')),
        )
      }
      onClose={onClose}
    />
  );
}
