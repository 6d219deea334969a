import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useT } from '../../i18n/useT.ts';
import {
  FIELD_NAMES,
  isFieldRight,
  POLICY_FIELDS,
  type PolicyDraft,
  type PolicyField,
} from './policyDraft.ts';

interface Props {
  /** All of a promise, unless given. */
  names?: readonly PolicyField[];
  draft: PolicyDraft;
  onChange(draft: PolicyDraft): void;
}

/** The parameters of a promise, typed. */
export function PolicyFields({ names = FIELD_NAMES, draft, onChange }: Props) {
  const t = useT();
  return (
    <Box
      sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(12rem, 1fr))', py: 1 }}
    >
      {names.map(name => {
        const [from, to] = POLICY_FIELDS[name];
        const isWrong = !isFieldRight(name, draft[name]);
        const label = t(`fairness.policy.fields.${name}`);
        const unit = name === 'privilegedRun' ? undefined : t('fairness.minutes');
        return (
          <TextField
            key={name}
            size="small"
            label={label}
            value={draft[name]}
            onChange={event => onChange({ ...draft, [name]: event.target.value })}
            error={isWrong}
            helperText={isWrong ? t('fairness.policy.fields.wrong', { from, to }) : undefined}
            slotProps={{
              htmlInput: { inputMode: 'decimal', 'aria-label': unit && `${label} (${unit})` },
              input: { endAdornment: unit && <InputAdornment position="end">{unit}</InputAdornment> },
            }}
          />
        );
      })}
    </Box>
  );
}
