import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { sessions } from '../db/schema/staff.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { hashToken } from '../http/sessions.ts';

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Where a sign-in comes from. */
export interface Origin {
  userAgent: string;
  address: string;
}

/** A new session of a person. Answers its token, which is stored nowhere. */
export async function openSession(
  deps: Deps,
  tx: Db,
  person: { id: string; officeId: string },
  { userAgent, address }: Origin,
): Promise<string> {
  const token = base64url(deps.randomBytes(32));
  const at = new Date(deps.now());
  await tx.insert(sessions).values({
    id: deps.newId(),
    officeId: person.officeId,
    staffId: person.id,
    tokenHash: hashToken(token),
    userAgent: userAgent.slice(0, 200),
    address: address.slice(0, 60),
    createdAt: at,
    lastSeenAt: at,
  });
  await recordEvent(deps, tx, {
    officeId: person.officeId,
    actorId: person.id,
    action: 'sign-in',
    subjectType: 'staff',
    subjectId: person.id,
  });
  return token;
}

export async function endSession(deps: Deps, tx: Db, sessionId: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: new Date(deps.now()) })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
}

/** Ends every open session of a person, but for the one that asks. Answers how many. */
export async function endSessionsOf(
  deps: Deps,
  tx: Db,
  staffId: string,
  exceptSessionId?: string,
): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: new Date(deps.now()) })
    .where(
      and(
        eq(sessions.staffId, staffId),
        isNull(sessions.endedAt),
        exceptSessionId ? ne(sessions.id, exceptSessionId) : undefined,
      ),
    )
    .returning({ id: sessions.id });
  return ended.length;
}
