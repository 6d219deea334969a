import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { PasswordField } from './PasswordField.tsx';
import type { SignIn } from './useSignIn.ts';

/** Account and password. A password manager and a plain Enter work. */
export function LoginForm({ signIn }: { signIn: SignIn }) {
  const t = useT();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn.submit({ username, password });
  };
  return (
    <Box component="form" onSubmit={submit} noValidate aria-label={t('shell.login.title')}>
      <TextField
        id="username"
        name="username"
        label={t('shell.login.username')}
        value={username}
        onChange={event => setUsername(event.target.value)}
        autoComplete="username"
        autoFocus
        required
        fullWidth
        margin="dense"
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false, maxLength: 100 } }}
      />
      <PasswordField
        id="password"
        label={t('shell.login.password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <Box aria-live="assertive" sx={{ my: 1 }}>
        {signIn.problem && <Alert severity="error">{signIn.problem}</Alert>}
      </Box>
      <Button type="submit" variant="contained" size="large" fullWidth disabled={signIn.isRunning}>
        {t(signIn.isRunning ? 'shell.login.submitting' : 'shell.login.submit')}
      </Button>
    </Box>
  );
}
