import { and, eq } from 'drizzle-orm';
import type { CaseRow } from '../cases/rows.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { onlineLetters } from '../db/schema/online.ts';
import type { Actor, Deps } from '../deps.ts';
import { notFound, Problem } from '../http/problem.ts';

interface Letter {
  actor: Actor;
  kind: 'filing' | 'supplement';
  number: string;
  body: object;
  materials: readonly unknown[];
  note: string | null;
  at: number;
}

const ofLetter = ({ actor, kind, number }: Pick<Letter, 'actor' | 'kind' | 'number'>) =>
  and(
    eq(onlineLetters.officeId, actor.officeId),
    eq(onlineLetters.platformId, actor.id),
    eq(onlineLetters.kind, kind),
    eq(onlineLetters.number, number),
  );

/**
 * Takes a letter in, once. Answers its id when it is new; when it is there already, the case that it belongs to. A
 * second one under the same number at the same time waits for the first. @throws Problem 409 when it says something
 * else.
 */
export async function takeLetter(
  deps: Pick<Deps, 'newId' | 'vault'>,
  tx: Db,
  letter: Letter,
): Promise<{ newId: string } | { caseId: string }> {
  const { actor, kind, number, materials, note, at } = letter;
  const bodyHash = deps.vault.index('online-letter', JSON.stringify(letter.body));
  const [taken] = await tx
    .insert(onlineLetters)
    .values({
      id: deps.newId(),
      officeId: actor.officeId,
      platformId: actor.id,
      kind,
      number,
      bodyHash,
      materials,
      note,
      at: new Date(at),
    })
    .onConflictDoNothing()
    .returning({ id: onlineLetters.id });
  if (taken) return { newId: taken.id };
  const [known] = await tx.select().from(onlineLetters).where(ofLetter(letter));
  if (!known?.caseId) throw new Error('a letter that exists belongs to no case');
  if (known.bodyHash !== bodyHash) {
    throw new Problem(409, 'online-number-used', { params: { number }, extra: { allowedActions: [] } });
  }
  return { caseId: known.caseId };
}

export const belongsTo = (tx: Db, letterId: string, caseId: string) =>
  tx.update(onlineLetters).set({ caseId }).where(eq(onlineLetters.id, letterId));

/** The case that this platform filed under its number, locked if it is to be changed. @throws Problem 404. */
export async function findOnlineCase(
  db: Db,
  actor: Actor,
  externalNumber: string,
  lock = false,
): Promise<CaseRow> {
  const query = db
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.officeId, actor.officeId),
        eq(cases.platformId, actor.id),
        eq(cases.externalNumber, externalNumber),
      ),
    );
  const [row] = await (lock ? query.for('update') : query);
  if (!row) throw notFound();
  return row;
}
