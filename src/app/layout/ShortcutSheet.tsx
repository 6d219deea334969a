import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useContext, useState, useSyncExternalStore } from 'react';
import { useT } from '../i18n/useT.ts';
import { useOffice, usePreferences } from '../providers/OfficeContext.ts';
import { isBrowserKey } from '../shared/shortcutKeys.ts';
import { findConflict, keyOf, type Shortcut } from '../shared/shortcutRegistry.ts';
import { ShortcutContext } from '../shared/shortcuts.ts';
import { ShortcutRow } from './ShortcutRow.tsx';

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

/** Every key of the present page, each to be changed by pressing another. */
export function ShortcutSheet({ isOpen, onClose }: Props) {
  const t = useT();
  const registry = useContext(ShortcutContext);
  const shortcuts = useSyncExternalStore(registry.subscribe, registry.list);
  const { preferences } = useOffice();
  const { shortcuts: chosen } = usePreferences();
  const [changing, setChanging] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const choose = (shortcut: Shortcut, key: string) => {
    const other = findConflict(shortcuts, chosen, shortcut.id, key);
    if (isBrowserKey(key)) return setProblem(t('shell.shortcuts.browserKey', { key }));
    if (other) return setProblem(t('shell.shortcuts.taken', { key, label: other.label }));
    preferences.set({ shortcuts: { ...chosen, [shortcut.id]: key } });
    stop();
  };
  const stop = () => {
    setChanging(undefined);
    setProblem(undefined);
  };

  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="shortcut-title">
      <DialogTitle id="shortcut-title">{t('shell.shortcuts.title')}</DialogTitle>
      <DialogContent>
        {shortcuts.length === 0 && t('shell.shortcuts.none')}
        {shortcuts.map(shortcut => (
          <ShortcutRow
            key={shortcut.id}
            label={shortcut.label}
            name={keyOf(shortcut, chosen)}
            isChanging={changing === shortcut.id}
            problem={changing === shortcut.id ? problem : undefined}
            onStart={() => setChanging(shortcut.id)}
            onKey={key => choose(shortcut, key)}
            onStop={stop}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => preferences.set({ shortcuts: {} })}>{t('shell.shortcuts.reset')}</Button>
        <Button variant="contained" onClick={onClose}>
          {t('shell.shortcuts.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
