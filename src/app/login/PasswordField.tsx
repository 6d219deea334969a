import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useT } from '../i18n/useT.ts';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  problem?: string;
  hint?: string;
}

/** A password with a button that shows it. */
export function PasswordField({ id, label, value, onChange, autoComplete, problem, hint }: Props) {
  const t = useT();
  const [isShown, setShown] = useState(false);
  const toggle = (
    <InputAdornment position="end">
      <Button size="small" onClick={() => setShown(!isShown)} aria-pressed={isShown}>
        {t(isShown ? 'shell.login.hidePassword' : 'shell.login.showPassword')}
      </Button>
    </InputAdornment>
  );
  return (
    <TextField
      id={id}
      name={id}
      type={isShown ? 'text' : 'password'}
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      autoComplete={autoComplete}
      required
      fullWidth
      margin="dense"
      error={problem !== undefined}
      helperText={problem ?? hint}
      slotProps={{ input: { endAdornment: toggle }, htmlInput: { maxLength: 200 } }}
    />
  );
}
