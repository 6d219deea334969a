import type { Db } from '../db/db.ts';
import { events } from '../db/schema/events.ts';
import type { Deps } from '../deps.ts';

export interface Change {
  officeId: string;
  /** Null: the system itself (a calendar came, the day ended). */
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
  /** No personal data: the log is read by people who may not see it. */
  data?: Record<string, unknown>;
  /** Milliseconds; the deps' clock unless given. */
  at?: number;
}

const rowOf = (deps: Pick<Deps, 'newId' | 'now'>, change: Change) => ({
  id: deps.newId(),
  officeId: change.officeId,
  at: new Date(change.at ?? deps.now()),
  actorId: change.actorId,
  action: change.action,
  subjectType: change.subjectType,
  subjectId: change.subjectId,
  from: change.from ?? null,
  to: change.to ?? null,
  reason: change.reason ?? null,
  data: change.data ?? null,
});

/** Writes the change's line into the log, in the change's own transaction. The sealer numbers it later. */
export async function recordEvent(deps: Pick<Deps, 'newId' | 'now'>, tx: Db, change: Change): Promise<void> {
  await tx.insert(events).values(rowOf(deps, change));
}

/** The lines of some hundred changes in one statement. */
export async function recordEvents(
  deps: Pick<Deps, 'newId' | 'now'>,
  tx: Db,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length > 0) await tx.insert(events).values(changes.map(change => rowOf(deps, change)));
}
