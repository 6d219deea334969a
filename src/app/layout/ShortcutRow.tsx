import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { KeyboardEvent } from 'react';
import { useT } from '../i18n/useT.ts';
import { KeyHint } from '../shared/KeyHint.tsx';
import { nameOf } from '../shared/shortcutKeys.ts';

interface Props {
  label: string;
  name: string;
  isChanging: boolean;
  problem?: string;
  onStart: () => void;
  onKey: (name: string) => void;
  onStop: () => void;
}

/** One shortcut on the sheet; its button listens for the next key. */
export function ShortcutRow({ label, name, isChanging, problem, onStart, onKey, onStop }: Props) {
  const t = useT();
  const listen = (event: KeyboardEvent) => {
    if (!isChanging) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onStop();
    const { key, code, ctrlKey, altKey, metaKey, shiftKey } = event;
    const pressed = nameOf({ key, code, ctrlKey, altKey, metaKey, shiftKey, isComposing: false });
    if (pressed) onKey(pressed);
  };
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minHeight: '2.86rem',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: 1 }}>
        {label}
        {problem && (
          <Box role="alert" sx={{ color: 'error.main', fontSize: '0.86rem' }}>
            {problem}
          </Box>
        )}
      </Box>
      <Box component="span">
        {name.split('+').map(part => (
          <KeyHint key={part} name={part} />
        ))}
      </Box>
      <Button size="small" onClick={onStart} onKeyDown={listen} onBlur={() => isChanging && onStop()}>
        {t(isChanging ? 'shell.shortcuts.press' : 'shell.shortcuts.change')}
      </Button>
    </Box>
  );
}
