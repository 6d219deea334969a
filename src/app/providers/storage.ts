/** Keys and values under one prefix of the browser's storage; a full or forbidden storage never breaks the page. */
export interface KeptValues {
  read<T>(key: string): T | undefined;
  write(key: string, value: unknown): void;
  remove(key: string): void;
  /** Removes every key that starts so. */
  removeAll(start: string): void;
}

/** JSON under `prefix`. Unreadable values count as absent; what cannot be stored is kept for this page only. */
export function createStorage(prefix: string, findStore: () => Storage | undefined): KeptValues {
  const memory = new Map<string, string>();
  const remove = (key: string) => {
    memory.delete(key);
    findStore()?.removeItem(prefix + key);
  };
  return {
    read: <T>(key: string) => {
      const text = memory.get(key) ?? findStore()?.getItem(prefix + key);
      return text == null ? undefined : parse<T>(text);
    },
    write: (key, value) => {
      const text = JSON.stringify(value);
      memory.delete(key);
      if (!tryToStore(findStore(), prefix + key, text)) memory.set(key, text);
    },
    remove,
    removeAll: start => {
      const stored = Object.keys(findStore() ?? {})
        .filter(key => key.startsWith(prefix + start))
        .map(key => key.slice(prefix.length));
      for (const key of [...stored, ...[...memory.keys()].filter(key => key.startsWith(start))]) remove(key);
    },
  };
}

/** localStorage, unless the browser forbids it. */
export function findLocalStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** sessionStorage: survives a reload, not the tab. For what may hold personal data. */
export function findSessionStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

function tryToStore(store: Storage | undefined, key: string, text: string): boolean {
  try {
    store?.setItem(key, text);
    return store !== undefined;
  } catch {
    return false;
  }
}

function parse<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
