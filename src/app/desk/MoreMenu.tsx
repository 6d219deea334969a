import MoreIcon from '@mui/icons-material/MoreHoriz';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNotify } from 'ra-core';
import { useState } from 'react';
import { KeyHint } from '../shared/KeyHint.tsx';
import { useShortcut, useShortcutKey } from '../shared/shortcuts.ts';

export interface MenuEntry {
  /** Id on the `?` sheet. */
  id: string;
  /** Its default key; without one it is reached by the menu only. */
  shortcut?: string;
  label: string;
  run: () => void;
  /** Why it cannot be pressed now. */
  why?: string;
}

/** What is done rarely: behind one button, but with its keys alive while the menu is closed. */
export function MoreMenu({ label, entries }: { label: string; entries: readonly MenuEntry[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (entries.length === 0) return null;
  return (
    <>
      <IconButton
        size="small"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ width: '2.3rem', height: '2rem', flex: 'none' }}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      {entries.map(entry => (
        <EntryKey key={entry.id} entry={entry} />
      ))}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {entries.map(entry => (
          <MenuItem
            key={entry.id}
            disabled={entry.why !== undefined}
            onClick={() => {
              setAnchor(null);
              entry.run();
            }}
            sx={{ justifyContent: 'space-between', gap: 3 }}
          >
            {entry.label}
            {entry.shortcut && <EntryHint entry={entry} shortcut={entry.shortcut} />}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function EntryKey({ entry }: { entry: MenuEntry }) {
  const notify = useNotify();
  useShortcut({
    id: entry.id,
    key: entry.shortcut ?? '',
    label: entry.label,
    run: () => (entry.why === undefined ? entry.run() : notify(entry.why, { type: 'info' })),
    isEnabled: entry.shortcut !== undefined,
  });
  return null;
}

function EntryHint({ entry, shortcut }: { entry: MenuEntry; shortcut: string }) {
  return <KeyHint name={useShortcutKey(entry.id, shortcut)} />;
}
