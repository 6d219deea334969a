import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { useErrorText } from '../shared/ErrorState.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useStaff } from '../shared/useStaff.ts';
import { PasswordField } from './PasswordField.tsx';
import { type PasswordProblems, passwordProblems } from './passwordForm.ts';

const EMPTY = { current: '', next: '', repeat: '' };

interface Props {
  onDone: () => void;
  onCancel?: () => void;
  cancelLabel?: string;
}

/** Change my password. The rules are the server's own (domain/staff/password). */
export function PasswordForm({ onDone, onCancel, cancelLabel }: Props) {
  const t = useT();
  const username = useStaff()?.username ?? '';
  const [values, setValues] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const change = useCommand<{ current: string; next: string }, true>(
    (provider, body, press) => provider.post('session/password', body, press).then(() => true as const),
    { success: 'shell.password.done', onSuccess: onDone, quiet: true, refresh: [] },
  );
  const sentence = useErrorText(change.error);
  const problems = passwordProblems(values, username);
  const fromServer = findErrorBody(change.error)?.errors;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) void change.run({ current: values.current, next: values.next });
  };
  const problemOf = (field: keyof PasswordProblems): string | undefined => {
    const problem = isTried ? problems[field] : undefined;
    const server = fromServer?.[field];
    if (!problem) return typeof server === 'string' ? server : undefined;
    if (problem === 'required') return t('shell.actions.required');
    if (problem === 'same' || problem === 'different') return t(`shell.password.${problem}`);
    return t(`shell.password.problems.${problem}`);
  };
  const set = (field: keyof typeof EMPTY) => (value: string) => {
    setValues({ ...values, [field]: value });
    change.reset();
  };

  return (
    <form onSubmit={submit} noValidate>
      <PasswordField
        id="current"
        label={t('shell.password.current')}
        value={values.current}
        onChange={set('current')}
        autoComplete="current-password"
        problem={problemOf('current')}
      />
      <PasswordField
        id="next"
        label={t('shell.password.next')}
        value={values.next}
        onChange={set('next')}
        autoComplete="new-password"
        problem={problemOf('next')}
        hint={t('shell.password.hint')}
      />
      <PasswordField
        id="repeat"
        label={t('shell.password.repeat')}
        value={values.repeat}
        onChange={set('repeat')}
        autoComplete="new-password"
        problem={problemOf('repeat')}
      />
      <Box aria-live="assertive" sx={{ my: 1 }}>
        {change.error !== undefined && <Alert severity="error">{sentence}</Alert>}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        {onCancel && <Button onClick={onCancel}>{cancelLabel ?? t('shell.actions.cancel')}</Button>}
        <Button type="submit" variant="contained" disabled={change.isRunning}>
          {t(change.isRunning ? 'shell.actions.running' : 'shell.password.submit')}
        </Button>
      </Box>
    </form>
  );
}
