import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { and, eq, isNull } from 'drizzle-orm';
import { IDLE_MINUTES } from '../../domain/staff/password.ts';
import { isMachine, type Role } from '../../domain/staff/roles.ts';
import { sessions, staff } from '../db/schema/staff.ts';
import type { Actor, Deps } from '../deps.ts';

export const hashToken = (token: string) => bytesToHex(sha256(utf8ToBytes(token)));

/** How long an answer is reused. Another server's sign-out or a changed role is seen after this at the latest. */
const CACHE_MS = 2_000;
/** `last_seen_at` is written at most this often, not with every request. */
const TOUCH_MS = 60_000;

interface Seen {
  actor: Actor;
  readAt: number;
  lastSeenAt: number;
}

export interface Sessions {
  /** The person behind a token, or undefined when it is unknown, ended, idle too long, or the account is disabled. */
  find(token: string, touch: boolean): Promise<Actor | undefined>;
  /** Forget what was read: after sign-out, a changed role, a disabled account. */
  forget(): void;
}

/** Who is signed in. Devices stand in the hall all day, platforms file at any hour: they do not go idle. */
export function createSessions(deps: Deps): Sessions {
  const seen = new Map<string, Seen>();

  async function read(tokenHash: string): Promise<Seen | undefined> {
    const [row] = await deps.db
      .select({ session: sessions, person: staff })
      .from(sessions)
      .innerJoin(staff, eq(staff.id, sessions.staffId))
      .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt), eq(staff.active, true)));
    if (!row) return undefined;
    const { session, person } = row;
    return {
      actor: {
        id: person.id,
        name: person.name,
        username: person.username,
        roles: person.roles as Role[],
        officeId: person.officeId,
        sessionId: session.id,
        devicePage: person.devicePage,
        mustChangePassword: person.mustChangePassword,
      },
      readAt: deps.now(),
      lastSeenAt: session.lastSeenAt.getTime(),
    };
  }

  return {
    async find(token, touch) {
      const hash = hashToken(token);
      const now = deps.now();
      let entry = seen.get(hash);
      if (!entry || Math.abs(now - entry.readAt) > CACHE_MS) entry = await read(hash);
      if (!entry) {
        seen.delete(hash);
        return undefined;
      }
      if (!isMachine(entry.actor.roles) && now - entry.lastSeenAt > IDLE_MINUTES * 60_000) return undefined;
      seen.set(hash, entry);
      if (seen.size > 5_000) seen.clear();
      if (touch && Math.abs(now - entry.lastSeenAt) > TOUCH_MS) {
        entry.lastSeenAt = now;
        await deps.db
          .update(sessions)
          .set({ lastSeenAt: new Date(now) })
          .where(eq(sessions.id, entry.actor.sessionId));
      }
      return entry.actor;
    },
    forget: () => seen.clear(),
  };
}
