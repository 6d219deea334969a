import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';

interface Props {
  name: string;
  label: string;
  value: string;
  unit: string;
  onChange: (value: string) => void;
  problem: string | undefined;
  hint?: string;
  /** Where it comes from. */
  mark: ReactNode;
}

/** A whole number with its unit, and beside it where it comes from. */
export function NumberField({ name, label, value, unit, onChange, problem, hint, mark }: Props) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, mt: 1.5 }}>
      <TextField
        name={name}
        label={label}
        value={value}
        onChange={event => onChange(event.target.value)}
        error={problem !== undefined}
        helperText={problem ?? hint}
        required
        autoComplete="off"
        sx={{ width: '26rem', maxWidth: '100%' }}
        slotProps={{
          htmlInput: { inputMode: 'numeric', maxLength: 4 },
          input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
        }}
      />
      {mark}
    </Box>
  );
}
