import { eq, sql } from 'drizzle-orm';
import { checkPassword } from '../../domain/staff/password.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import { hashPassword } from '../staff/passwords.ts';
import { checkGuess } from './signIn.ts';
import { endSessionsOf } from './store.ts';
import { passwordCode } from './texts.ts';

/** A wrong present password counts as a guess, but is told beside its field: the person is signed in already. */
async function checkCurrent(deps: Deps, actor: Actor, current: string): Promise<void> {
  const [person] = await deps.db.select().from(staff).where(eq(staff.id, actor.id));
  if (!person) throw notFound();
  try {
    await checkGuess(deps, person, current);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    throw invalid({ current: 'password-current' });
  }
}

/** @throws Problem 422 with what is wrong, 423 when the present password was guessed too often. */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  { current, next }: { current: string; next: string },
): Promise<void> {
  await checkCurrent(deps, actor, current);
  const [problem] = checkPassword(next, { username: actor.username });
  if (problem) throw invalid({ next: passwordCode(problem) });
  if (next === current) throw invalid({ next: 'password-same' });
  const passwordHash = await hashPassword(next, deps.randomBytes);
  const updatedAt = new Date(deps.now());
  await deps.db.transaction(async tx => {
    await tx
      .update(staff)
      .set({
        passwordHash,
        mustChangePassword: false,
        failedSignIns: 0,
        version: sql`${staff.version} + 1`,
        updatedAt,
      })
      .where(eq(staff.id, actor.id));
    await endSessionsOf(deps, tx, actor.id, actor.sessionId);
    await recordEvent(deps, tx, {
      officeId: actor.officeId,
      actorId: actor.id,
      action: 'change-password',
      subjectType: 'staff',
      subjectId: actor.id,
    });
  });
}
