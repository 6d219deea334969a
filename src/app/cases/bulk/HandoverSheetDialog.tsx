import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { type PaperRecord, SHEET_MOST } from '../../../contract/papers.ts';
import { useT } from '../../i18n/useT.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { CommandError } from '../../shared/CommandError.tsx';
import { definitionOf, useItems } from '../../shared/records/items.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useCommand } from '../../shared/useCommand.ts';

/** 交接单: a numbered list of the selection, opened where it is printed or kept as PDF. */
export function HandoverSheetDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const listId = useId();
  const departments = useDepartments();
  const [to, setTo] = useState('');
  const [isTried, setTried] = useState(false);
  const tooMany = ids.length > SHEET_MOST;
  const command = useCommand<string, PaperRecord>(
    (provider, to, press) => provider.post('papers', { kind: 'handover-sheet', caseIds: ids, to }, press),
    { refresh: ['cases', 'papers'], onSuccess: paper => navigate(`/papers/${paper.id}/print`) },
  );
  const submit = () => {
    setTried(true);
    if (to.trim() !== '' && !tooMany) void command.run(to.trim());
  };
  return (
    <ActionDialog
      isOpen
      title={t('hands.sheet.title')}
      text={t(tooMany ? 'hands.sheet.tooMany' : 'hands.sheet.text', { count: ids.length, most: SHEET_MOST })}
      needs={{}}
      submitLabel={t('hands.sheet.issue')}
      isRunning={command.isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('hands.sheet.to')}
        value={to}
        onChange={event => setTo(event.target.value)}
        required
        error={isTried && to.trim() === ''}
        helperText={isTried && to.trim() === '' ? t('shell.actions.required') : t('hands.sheet.toHint')}
        autoFocus
        fullWidth
        sx={{ mt: 1 }}
        slotProps={{ htmlInput: { maxLength: 60, list: listId, autoComplete: 'off' } }}
      />
      <datalist id={listId}>
        {departments.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <CommandError error={command.error} />
    </ActionDialog>
  );
}

/** Who takes part in the items: offered, not demanded. */
function useDepartments(): string[] {
  const local = useLocalText();
  const names = useItems().flatMap(record => definitionOf(record).departments.value.map(local));
  return [...new Set(names)].sort();
}
