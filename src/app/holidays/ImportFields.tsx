import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useT } from '../i18n/useT.ts';
import type { ImportDraft, ImportProblem } from './importDraft.ts';

interface Props {
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
  problems: Partial<Record<keyof ImportDraft, ImportProblem>>;
}

export function ImportFields({ draft, onChange, problems }: Props) {
  const t = useT();
  const box = (name: keyof ImportDraft) => {
    const problem = problems[name];
    return {
      name,
      label: t(`holidays.import.${name}`),
      value: draft[name],
      onChange: (event: { target: { value: string } }) => onChange({ ...draft, [name]: event.target.value }),
      required: true,
      error: problem !== undefined,
      helperText: problem && t(`holidays.import.${problem}`),
      fullWidth: true,
    };
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '8rem 1fr', gap: 2, mt: 1 }}>
      <TextField {...box('year')} slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }} />
      <TextField {...box('notice')} slotProps={{ htmlInput: { maxLength: 200 } }} autoFocus />
      <TextField
        {...box('content')}
        multiline
        minRows={6}
        maxRows={12}
        placeholder={t('holidays.import.example')}
        sx={{ gridColumn: '1 / -1', '& textarea': { fontFamily: 'ui-monospace, Consolas, monospace' } }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Box>
  );
}
