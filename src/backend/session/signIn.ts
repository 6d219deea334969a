import { eq } from 'drizzle-orm';
import { LOCK_AFTER_FAILURES, LOCK_MINUTES } from '../../domain/staff/password.ts';
import { endDueOf } from '../absences/due.ts';
import { staff } from '../db/schema/staff.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { Problem } from '../http/problem.ts';
import { verifyPassword } from '../staff/passwords.ts';
import { clearFailures, countFailure, refuseLocked } from './lock.ts';
import { type Origin, openSession } from './store.ts';
import { createStrangers } from './strangers.ts';

export type Person = typeof staff.$inferSelect;

/** Of a password that nobody knows: an unknown name costs the same time as a known one. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$4EknEU4pykyXmS+osffdaw$8g00kzkxNUczB6GQvNnFln8AElWy541yejKyZiKyQ8A';

const wrong = () => new Problem(401, 'wrong-password');
const wrongAndLocked = () =>
  new Problem(401, 'wrong-and-locked', { params: { failures: LOCK_AFTER_FAILURES, minutes: LOCK_MINUTES } });

/** A guess that failed is committed before the refusal is thrown. */
async function refuseGuess(deps: Deps, person: Person): Promise<never> {
  const now = deps.now();
  const isLocked = await deps.db.transaction(async tx => {
    if (!(await countFailure(tx, person.id, now))) return false;
    await recordEvent(deps, tx, {
      officeId: person.officeId,
      actorId: null,
      action: 'lock',
      subjectType: 'staff',
      subjectId: person.id,
    });
    return true;
  });
  throw isLocked ? wrongAndLocked() : wrong();
}

/** @throws Problem 401 or 423 unless the password is this person's; a wrong one counts towards the lock. */
export async function checkGuess(deps: Deps, person: Person, password: string): Promise<void> {
  refuseLocked(person.lockedUntil, deps.now());
  if (!(await verifyPassword(password, person.passwordHash))) await refuseGuess(deps, person);
}

/** Signing in by name and password. A disabled account answers as a wrong password does. */
export function createSignIn(deps: Deps) {
  const strangers = createStrangers();

  async function refuseStranger(name: string, password: string): Promise<never> {
    const now = deps.now();
    strangers.refuseLocked(name, now);
    await verifyPassword(password, NOBODYS_HASH);
    throw strangers.countFailure(name, now) ? wrongAndLocked() : wrong();
  }

  return async (name: string, password: string, origin: Origin) => {
    const [person] = await deps.db.select().from(staff).where(eq(staff.username, name)).limit(1);
    if (!person) return refuseStranger(name, password);
    await checkGuess(deps, person, password);
    if (!person.active) throw wrong();
    const token = await deps.db.transaction(async tx => {
      await clearFailures(tx, person.id, deps.now());
      return openSession(deps, tx, person, origin);
    });
    await endDueOf(deps, person.id);
    return { token, person };
  };
}
