import type { Instant } from '../../src/domain/calendar/day.ts';
import type { ClockState } from '../clock.ts';
import type { Rows } from './rows.ts';

/** A world as it is kept: its clock, who works there, and all rows. */
export interface World {
  /** When it was made, by the machine's clock. */
  madeAt: Instant;
  clock: ClockState;
  accounts: SampleStaff[];
  rows: Rows;
}

export interface SampleStaff {
  username: string;
  name: string;
  roles: readonly string[];
}

/**
 * What a page remembers between two visits: the world as it began, and the world as it is. `stamp` names the program's
 * schema: what another schema wrote is not read.
 */
export interface Keeper {
  read<K extends keyof Kept>(key: K): Promise<Kept[K] | undefined>;
  write<K extends keyof Kept>(key: K, value: Kept[K]): Promise<void>;
}

export interface Kept {
  beginning: World;
  present: World;
}

/** Keeps nothing: a browser that forbids it. */
const forgetfulKeeper: Keeper = { read: async () => undefined, write: async () => undefined };

/** For a second tab of the same office: it may begin where the first began, and keeps nothing of its own. */
export function beginningOnly(keeper: Keeper): Keeper {
  return {
    read: async key => (key === 'beginning' ? keeper.read(key) : undefined),
    write: async () => undefined,
  };
}

/** IndexedDB under this name; forgetful where the browser has none or forbids it. */
export async function openKeeper(name: string, stamp: string): Promise<Keeper> {
  try {
    const database = await openStore(name);
    return {
      read: async key => {
        const found = (await request(store(database, 'readonly').get(key))) as {
          stamp: string;
          value: never;
        };
        return found?.stamp === stamp ? found.value : undefined;
      },
      // A full disk loses the next visit's memory, not this visit's work.
      write: async (key, value) => {
        await request(store(database, 'readwrite').put({ stamp, value }, key)).catch(() => undefined);
      },
    };
  } catch {
    return forgetfulKeeper;
  }
}

const STORE = 'kept';

const store = (database: IDBDatabase, mode: IDBTransactionMode) =>
  database.transaction(STORE, mode).objectStore(STORE);

async function openStore(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return request(opening);
}

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
