import type { Db } from './db/db.ts';
import type { FileStore } from './files/store.ts';
import type { Vault } from './http/vault.ts';
import type { Carrier } from './outbox/carrier.ts';

/** What a composition root gives to the backend. Nothing below reads a clock, an environment or a random source. */
export interface Deps {
  db: Db;
  databaseKind: 'pglite' | 'postgres';
  /** Milliseconds since the epoch. */
  now(): number;
  /** Time-ordered UUID (version 7). */
  newId(): string;
  randomBytes(length: number): Uint8Array;
  vault: Vault;
  /** The bytes of files of cases. */
  files: FileStore;
  log: Log;
  version: string;
  /** Bytes of the font of the printed papers (WOFF), read when the first PDF is made. */
  paperFont(): Promise<Uint8Array>;
  /** Papers of the training office carry 培训 across the page. */
  training: boolean;
  /** Runs `task` after `ms`; the answer cancels it. A page without timers in the background gives its own. */
  after(ms: number, task: () => void): () => void;
  /** Takes messages to the outside; without one they are kept on the outbox page. */
  carrier?: Carrier;
}

/** Structured lines without personal data. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export interface Actor {
  id: string;
  name: string;
  username: string;
  roles: readonly import('../domain/staff/roles.ts').Role[];
  officeId: string;
  sessionId: string;
  devicePage: string | null;
  mustChangePassword: boolean;
}
