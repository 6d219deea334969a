import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { COMMENT_LENGTH, type CommentRecord } from '../../../contract/comments.ts';
import type { StaffName } from '../../../contract/office.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useRead } from '../../shared/useRead.ts';
import { mentionAt, mentionedIn, withMention } from './mention.ts';

const OFFERED = 6;

/** Says something; @ offers the colleagues. What was typed stays when sending fails. */
export function CommentForm({ path }: { path: string }) {
  const t = useT();
  const [text, setText] = useState('');
  const begun = mentionAt(text);
  const { data: people = [] } = useRead<StaffName[]>('staff', 'staff/names', {
    isEnabled: text.includes('@'),
  });
  const command = useCommand<{ text: string; mentions: string[] }, CommentRecord[]>(
    (provider, body, press) => provider.post(path, body, press),
    { refresh: ['cases'], onSuccess: () => setText('') },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) void command.run({ text: text.trim(), mentions: mentionedIn(text, people) });
  };
  const offered =
    begun === undefined ? [] : people.filter(({ name }) => name.startsWith(begun)).slice(0, OFFERED);
  const errors = findErrorBody(command.error)?.errors;
  const problem = [errors?.text, errors?.mentions].find(each => typeof each === 'string') as
    | string
    | undefined;
  return (
    <Box component="form" onSubmit={submit} sx={{ mt: 1 }}>
      <TextField
        label={t('hands.comments.label')}
        value={text}
        onChange={event => setText(event.target.value)}
        error={problem !== undefined}
        helperText={problem ?? t('hands.comments.hint')}
        multiline
        minRows={2}
        fullWidth
        slotProps={{ htmlInput: { maxLength: COMMENT_LENGTH } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {offered.map(({ id, name }) => (
          <Button key={id} size="small" variant="text" onClick={() => setText(withMention(text, name))}>
            @{name}
          </Button>
        ))}
        <Box sx={{ flex: 1 }} />
        <Button type="submit" variant="outlined" size="small" disabled={command.isRunning || !text.trim()}>
          {t('hands.comments.send')}
        </Button>
      </Box>
    </Box>
  );
}
