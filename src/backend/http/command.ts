import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { and, eq, lt } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { answers } from '../db/schema/staff.ts';
import type { Deps } from '../deps.ts';
import { unlessDeadlock } from './deadlock.ts';
import { ANSWERS_KEPT_MS } from './housekeeping.ts';
import { type Ask, mount } from './mount.ts';
import { malformed, Problem } from './problem.ts';
import type { House, RouteDefinition } from './rooms.ts';

export interface Answer {
  /** 409: refused, and what the refusal rests on was written down in the same press. Other refusals are thrown. */
  status: 200 | 201 | 204 | 409;
  body?: unknown;
  headers?: Record<string, string>;
  /** What is kept for a repeated press instead of the body: a one-time password is written down nowhere. */
  keep?: unknown;
  /** Runs once the change is committed. */
  committed?(): void;
}

export interface Command<D extends RouteDefinition> extends Ask<D> {
  /** The one transaction of the press: the change, its event and the kept answer are committed together. */
  tx: Db;
}

function keyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (!/^[\x20-\x7e]{1,128}$/.test(header)) throw malformed('bad-header', { detail: 'Idempotency-Key' });
  return header;
}

interface Press {
  officeId: string;
  staffId: string;
  path: string;
  key: string;
  bodyText: string;
}

/**
 * Takes the key for this press. False when it is kept already; a second press at the same time waits here for the
 * first one's transaction.
 */
async function claim(tx: Db, { officeId, staffId, path, key }: Press, bodyHash: string, now: number) {
  const at = new Date(now);
  const fresh = { bodyHash, status: 0, body: null, at };
  const claimed = await tx
    .insert(answers)
    .values({ officeId, staffId, path, key, ...fresh })
    .onConflictDoUpdate({
      target: [answers.officeId, answers.staffId, answers.path, answers.key],
      set: fresh,
      setWhere: lt(answers.at, new Date(now - ANSWERS_KEPT_MS)),
    })
    .returning({ key: answers.key });
  return claimed.length > 0;
}

/** Runs `perform` once for a key. A refused press keeps nothing. @throws Problem 422 another body under this key. */
async function once(deps: Deps, press: Press, perform: (tx: Db) => Promise<Answer>): Promise<Answer> {
  const bodyHash = bytesToHex(sha256(utf8ToBytes(press.bodyText)));
  const where = and(
    eq(answers.officeId, press.officeId),
    eq(answers.staffId, press.staffId),
    eq(answers.path, press.path),
    eq(answers.key, press.key),
  );
  return deps.db.transaction(async tx => {
    if (!(await claim(tx, press, bodyHash, deps.now()))) {
      const [kept] = await tx.select().from(answers).where(where);
      if (kept?.bodyHash !== bodyHash) throw new Problem(422, 'key-reused');
      return {
        status: kept.status as Answer['status'],
        body: kept.body ?? undefined,
        headers: { 'idempotent-replay': 'true' },
      };
    }
    const answer = await perform(tx);
    await tx
      .update(answers)
      .set({ status: answer.status, body: answer.keep ?? answer.body ?? null })
      .where(where);
    return answer;
  });
}

/** A route that changes something: one transaction, safe to repeat with an Idempotency-Key. */
export function mountCommand<const D extends RouteDefinition>(
  house: House,
  definition: D,
  perform: (command: Command<D>) => Promise<Answer>,
): void {
  const { deps, pump } = house;
  mount(house, definition, async ask => {
    const key = keyOf(ask.c.req.header('idempotency-key'));
    const run = (tx: Db) => perform({ ...ask, tx });
    const { officeId, id: staffId } = ask.actor;
    const scope = { officeId, staffId, path: ask.c.req.path, bodyText: ask.bodyText };
    const answer = await unlessDeadlock(() =>
      key ? once(deps, { ...scope, key }, run) : deps.db.transaction(run),
    );
    house.rules.forget();
    answer.committed?.();
    pump.wake();
    for (const [name, value] of Object.entries(answer.headers ?? {})) ask.c.header(name, value);
    return answer.status === 204 ? ask.c.body(null, 204) : ask.c.json(answer.body as object, answer.status);
  });
}

/** The version that a command saw: `If-Match: "3"` or `version` in the body. @throws Problem 400 when unreadable. */
export function versionSeen(ask: { c: Ask<RouteDefinition>['c']; body?: unknown }): number | undefined {
  const header = ask.c.req.header('if-match');
  if (header !== undefined && header !== '*') {
    const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
    if (!match) throw malformed('bad-header', { detail: 'If-Match' });
    return Number(match[1]);
  }
  const inBody = (ask.body as { version?: unknown } | undefined)?.version;
  return typeof inBody === 'number' ? inBody : undefined;
}

/** What a 409 says of the record beside the record itself: its state and what may be done in it, where it has them. */
function stateOf(record: object): { status?: string; allowedActions?: unknown[] } {
  const { status, allowedActions } = record as { status?: unknown; allowedActions?: unknown };
  return {
    ...(typeof status === 'string' && { status }),
    ...(Array.isArray(allowedActions) && { allowedActions }),
  };
}

/** @throws Problem 409 with the present record and its state when somebody else has changed it since. */
export function checkVersion(seen: number | undefined, present: { version: number }, record: object): void {
  if (seen === undefined || seen === present.version) return;
  throw new Problem(409, 'stale', { extra: { ...stateOf(record), record } });
}
