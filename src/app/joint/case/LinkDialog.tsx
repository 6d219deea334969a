import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import type { CaseDetail, CaseRecord } from '../../../contract/cases.ts';
import type { FamilyRecord } from '../../../contract/jointCases.ts';
import { DeskDialog } from '../../desk/DeskDialog.tsx';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { numbersIn, withNumber, wrongNumbers } from './numbers.ts';

interface Props {
  record: CaseDetail;
  /** Who is linked already. */
  family: readonly CaseRecord[];
  onClose: () => void;
}

/** Asks for the numbers of the family's cases; those of the same visit are one press away. */
export function LinkDialog({ record, family, onClose }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const command = useCommand<string[], FamilyRecord>(
    (provider, numbers, press) => provider.post(`cases/${record.id}/family`, { numbers }, press),
    { refresh: ['cases'], quiet: true, success: 'joint.case.linked', onSuccess: onClose },
  );
  const numbers = numbersIn(typed);
  const wrong = wrongNumbers(numbers, findErrorBody(command.error)?.errors);
  const sentences = isTried && numbers.length === 0 ? [t('joint.case.numbersMissing')] : wrong;
  const submit = () => {
    setTried(true);
    if (numbers.length > 0) void command.run(numbers);
  };
  return (
    <DeskDialog
      title={t('joint.case.link')}
      text={t('joint.case.linkText')}
      submitLabel={t('joint.case.linkSubmit')}
      isRunning={command.isRunning}
      error={wrong.length > 0 ? undefined : command.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="family-numbers"
        label={t('joint.case.numbers')}
        value={typed}
        onChange={event => {
          setTyped(event.target.value);
          command.reset();
        }}
        error={sentences.length > 0}
        helperText={
          sentences.length > 0
            ? sentences.map(sentence => (
                <Box component="span" key={sentence} sx={{ display: 'block' }}>
                  {sentence}
                </Box>
              ))
            : t('joint.case.numbersHint')
        }
        multiline
        minRows={2}
        autoFocus
        required
        autoComplete="off"
        slotProps={{ htmlInput: { maxLength: 900, spellCheck: false } }}
      />
      <SameVisit
        record={record}
        family={family}
        chosen={numbers}
        onAdd={number => setTyped(withNumber(typed, number))}
      />
    </DeskDialog>
  );
}

interface SameVisitProps extends Pick<Props, 'record' | 'family'> {
  chosen: readonly string[];
  onAdd: (number: string) => void;
}

/** Whoever comes with the family files in one visit. */
function SameVisit({ record, family, chosen, onAdd }: SameVisitProps) {
  const t = useT();
  const { data = [] } = useGetList<CaseRecord>(
    'cases',
    {
      filter: { ticketId: record.ticketId ?? '', open: true },
      sort: { field: 'receivedAt', order: 'ASC' },
      pagination: { page: 1, perPage: 10 },
    },
    { enabled: record.ticketId !== null },
  );
  const offered = data.filter(
    row =>
      row.applicantId !== record.applicantId &&
      !family.some(({ id }) => id === row.id) &&
      !chosen.includes(row.number),
  );
  if (offered.length === 0) return null;
  return (
    <Box>
      <Box sx={{ color: 'text.secondary', mb: 0.5 }}>{t('joint.case.sameVisit')}</Box>
      {offered.map(row => (
        <Button key={row.id} size="small" onClick={() => onAdd(row.number)}>
          + {row.number} {row.applicantName}
        </Button>
      ))}
    </Box>
  );
}
