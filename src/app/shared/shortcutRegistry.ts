import { type KeyName, type KeyPress, mayAct, nameOf } from './shortcutKeys.ts';

export interface Shortcut {
  id: string;
  /** The default key; the person may have chosen another. */
  key: KeyName;
  label: string;
  run: () => void;
}

/** The shortcuts of what is on the page now. The one that came last wins a key. */
export function createShortcutRegistry() {
  let shortcuts: readonly Shortcut[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly Shortcut[]) => {
    shortcuts = next;
    for (const listener of listeners) listener();
  };

  return {
    list: () => shortcuts,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    add: (shortcut: Shortcut) => {
      change([...shortcuts, shortcut]);
      return () => change(shortcuts.filter(other => other !== shortcut));
    },
    /** The shortcut that a press means, with the person's own keys. */
    find: (press: KeyPress, isTyping: boolean, chosen: Readonly<Record<string, KeyName>>) => {
      const name = nameOf(press);
      if (!name || !mayAct(name, press, isTyping)) return undefined;
      return shortcuts.findLast(shortcut => keyOf(shortcut, chosen) === name);
    },
  };
}

export type ShortcutRegistry = ReturnType<typeof createShortcutRegistry>;

export const keyOf = (shortcut: Pick<Shortcut, 'id' | 'key'>, chosen: Readonly<Record<string, KeyName>>) =>
  chosen[shortcut.id] ?? shortcut.key;

/** Why a key cannot be chosen for a shortcut; undefined when it can. */
export function findConflict(
  shortcuts: readonly Shortcut[],
  chosen: Readonly<Record<string, KeyName>>,
  id: string,
  key: KeyName,
): Shortcut | undefined {
  return shortcuts.find(shortcut => shortcut.id !== id && keyOf(shortcut, chosen) === key);
}
