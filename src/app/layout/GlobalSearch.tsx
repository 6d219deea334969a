import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../i18n/useT.ts';
import { useShortcut } from '../shared/shortcuts.ts';

/** Looks in the office's cases: names, pinyin initials, ticket and case numbers. */
export function GlobalSearch() {
  const t = useT();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useShortcut({
    id: 'shell.search',
    key: '/',
    label: t('shell.shortcuts.search'),
    run: () => field.current?.focus(),
  });
  const search = (event: FormEvent) => {
    event.preventDefault();
    const q = text.trim();
    if (!q) return;
    navigate(`/cases?filter=${encodeURIComponent(JSON.stringify({ q }))}`);
    // The keys of the list (j, k) must not be typed into this field.
    field.current?.blur();
  };
  return (
    <Box component="form" role="search" onSubmit={search}>
      <InputBase
        inputRef={field}
        type="search"
        value={text}
        onChange={event => setText(event.target.value)}
        placeholder={t('shell.search.placeholder')}
        slotProps={{ input: { 'aria-label': t('shell.search.label') } }}
        sx={{
          width: '17rem',
          height: 34,
          px: 1.25,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.default',
          '&:focus-within': {
            borderColor: 'primary.main',
            outline: '1px solid',
            outlineColor: 'primary.main',
          },
          '& input::placeholder': { color: 'text.secondary', opacity: 1 },
        }}
      />
    </Box>
  );
}
