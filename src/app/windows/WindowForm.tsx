import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useRedirect } from 'ra-core';
import { type FormEvent, useState } from 'react';
import type { WindowRecord } from '../../contract/windows.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { RestoredNote } from '../shared/records/form/RestoredNote.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useDirtyDraft } from '../shared/useDirtyDraft.ts';
import { WindowFields } from './WindowFields.tsx';
import { draftOf, EMPTY_WINDOW, problemsOf, toWindowEdit, type WindowDraft } from './windowDraft.ts';

/** Creates a window, or changes one. What was typed survives a failed save and a reload. */
export function WindowForm({ window }: { window?: WindowRecord }) {
  const t = useT();
  const redirect = useRedirect();
  const [isTried, setTried] = useState(false);
  const form = useDirtyDraft<WindowDraft>(
    `window:${window?.id ?? 'new'}`,
    window ? draftOf(window) : EMPTY_WINDOW,
  );
  const command = useCommand<WindowDraft, unknown>(
    async (provider, draft, press) => {
      const data = toWindowEdit(draft);
      if (!window) return provider.post('windows', data, press);
      const answer = await provider.update('windows', {
        id: window.id,
        data: { ...data, version: window.version },
        previousData: window,
      });
      return answer.data;
    },
    {
      refresh: ['windows', 'tickets'],
      success: window ? 'windows.saved' : 'windows.created',
      onSuccess: () => {
        form.settle();
        redirect('list', 'windows');
      },
    },
  );
  const problems = problemsOf(form.value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) void command.run(form.value);
  };
  return (
    <Paper variant="outlined" sx={{ p: 2, maxWidth: '44rem', borderColor: 'divider' }}>
      <RestoredNote form={form} />
      <form onSubmit={submit} noValidate>
        <WindowFields
          value={form.value}
          problems={isTried ? problems : {}}
          errors={findErrorBody(command.error)?.errors ?? {}}
          onChange={change => form.setValue(before => ({ ...before, ...change }))}
        />
        <Box sx={{ mt: 2, display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" disabled={command.isRunning}>
            {t(command.isRunning ? 'shell.actions.running' : 'shell.actions.save')}
          </Button>
          <Button onClick={() => redirect('list', 'windows')}>{t('shell.actions.cancel')}</Button>
        </Box>
      </form>
    </Paper>
  );
}
