import { createContext, useContext, useEffect, useRef } from 'react';
import { useOffice, usePreferences } from '../providers/OfficeContext.ts';
import { isTextField } from './shortcutKeys.ts';
import { createShortcutRegistry, keyOf, type Shortcut } from './shortcutRegistry.ts';

export const ShortcutContext = createContext(createShortcutRegistry());

interface Options extends Shortcut {
  /** Off while its button is disabled: then the key does nothing and is not on the sheet. */
  isEnabled?: boolean;
}

/** Puts a key on the `?` sheet and runs it while the component is on the page. */
export function useShortcut({ id, key, label, run, isEnabled = true }: Options) {
  const registry = useContext(ShortcutContext);
  const latest = useRef(run);
  latest.current = run;
  useEffect(
    () => (isEnabled ? registry.add({ id, key, label, run: () => latest.current() }) : undefined),
    [registry, id, key, label, isEnabled],
  );
}

/** The key that a shortcut has for this person, to print on its button. */
export const useShortcutKey = (id: string, key: string): string =>
  keyOf({ id, key }, usePreferences().shortcuts);

/** The one listener of the page. While a dialog is open only the dialog's own shortcuts act. */
export function useShortcutListener() {
  const registry = useContext(ShortcutContext);
  const { preferences } = useOffice();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const shortcut = registry.find(event, isTextField(event.target), preferences.get().shortcuts);
      if (!shortcut || isBehindDialog(shortcut)) return;
      event.preventDefault();
      event.stopPropagation();
      shortcut.run();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [registry, preferences]);
}

/** Shortcuts of a dialog have ids that start so. */
export const DIALOG_ID = 'dialog.';

function isBehindDialog(shortcut: Shortcut): boolean {
  return !shortcut.id.startsWith(DIALOG_ID) && document.querySelector('[role="dialog"]') !== null;
}
