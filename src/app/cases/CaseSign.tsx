import Box from '@mui/material/Box';
import { useState } from 'react';
import type { CaseCommand } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { PaperLinks } from '../shared/papers/PaperLinks.tsx';
import { type Signature, SignedFields } from '../shared/promise/SignedFields.tsx';
import { useToday } from '../shared/records/useToday.ts';
import type { StepDialogProps } from './CaseActionDialog.tsx';
import { useCaseCommand } from './useCaseCommand.ts';

/** The signature of a promise that was made before: who, when, for which day; and the papers to sign. */
export function CaseSign({ record, onClose, onDone }: StepDialogProps) {
  const t = useT();
  const today = useToday();
  const owed = record.promises.filter(({ kind, state }) => kind === 'deferral' && state === 'open');
  const [value, setValue] = useState<Signature>({
    signedOn: today,
    signer: 'applicant',
    dueOn: owed[0]?.dueOn ?? record.latestPromiseOn,
  });
  const command = useCaseCommand<CaseCommand>(record, 'record-promise', onDone);
  const errors = findErrorBody(command.error)?.errors ?? {};
  const textOf = (field: string) => (typeof errors[field] === 'string' ? errors[field] : undefined);
  const send = () => {
    const { dueOn, ...signature } = value;
    void command.run({ ...signature, ...(owed.length > 0 && { dueOn }) });
  };
  return (
    <ActionDialog
      isOpen
      title={t('promise.signTitle')}
      text={t('cases.actions.text.record-promise')}
      needs={{}}
      submitLabel={t('promise.sign')}
      isRunning={command.isRunning}
      onSubmit={send}
      onClose={onClose}
    >
      <PaperLinks caseId={record.id} only={['deferral', 'declaration']} />
      <Box sx={{ display: 'grid', gap: 1.5, mt: 2 }}>
        <SignedFields
          value={value}
          onChange={change => setValue(before => ({ ...before, ...change }))}
          hasAgent={record.agent !== null}
          today={today}
          latest={owed.length > 0 ? record.latestPromiseOn : undefined}
          problems={{ signedOn: textOf('signedOn'), dueOn: textOf('dueOn') }}
        />
      </Box>
    </ActionDialog>
  );
}
