import type { ButtonProps } from '@mui/material/Button';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import { CommandButton } from '../CommandButton.tsx';
import { useCommand } from '../useCommand.ts';

interface Props {
  resource: 'tickets' | 'cases';
  id: string;
  /** Of the ticket or case, as people call it. */
  number: string;
  variant?: ButtonProps['variant'];
}

/** Asks for green for this one ticket or case: a reason, then another person decides. */
export function GreenAsk({ resource, id, number, variant = 'text' }: Props) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const ask = useCommand<{ reason: string }, unknown>(
    (provider, body, press) => provider.post(`${resource}/${id}/green-request`, body, press),
    {
      refresh: ['green-exceptions', resource],
      success: 'records.green.done',
      onSuccess: () => setAsking(false),
    },
  );
  const label = t('records.exception.ask');
  return (
    <>
      <CommandButton
        size="small"
        variant={variant}
        label={label}
        aria-label={`${label} ${number}`}
        onPress={() => setAsking(true)}
      />
      {isAsking && (
        <ActionDialog
          isOpen
          title={`${number} · ${label}`}
          text={t('records.exception.askText')}
          needs={{ reason: 'required' }}
          errors={findErrorBody(ask.error)?.errors}
          submitLabel={t('records.exception.submit')}
          isRunning={ask.isRunning}
          onSubmit={({ reason }) => void ask.run({ reason: reason ?? '' })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
