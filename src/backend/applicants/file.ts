import { and, eq } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { applicants } from '../db/schema/people.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { pinyinOf } from '../staff/pinyin.ts';
import type { CheckedApplicant } from './check.ts';
import type { ApplicantRow } from './present.ts';
import { sealedId, sealedPhone } from './sealed.ts';

interface Press {
  actor: Actor;
  now: number;
}

async function insertApplicant(deps: Deps, tx: Db, press: Press, person: CheckedApplicant) {
  const at = new Date(press.now);
  const [row] = await tx
    .insert(applicants)
    .values({
      id: deps.newId(),
      officeId: press.actor.officeId,
      name: person.name,
      ...pinyinOf(person.name),
      idType: person.idType,
      ...sealedId(deps.vault, person.idNumber),
      ...sealedPhone(deps.vault, person.phone),
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoNothing()
    .returning();
  return row;
}

/** Writes a changed name or phone, with an event that says which and not what. Answers the row as it is now. */
export async function updateApplicant(
  deps: Deps,
  tx: Db,
  press: Press,
  row: ApplicantRow,
  wanted: { name?: string; phone?: string | null },
): Promise<ApplicantRow> {
  const phoneNow = row.phoneSealed === null ? null : deps.vault.open(row.phoneSealed);
  const name = wanted.name !== undefined && wanted.name !== row.name ? wanted.name : undefined;
  const phone = wanted.phone !== undefined && wanted.phone !== phoneNow ? wanted.phone : undefined;
  if (name === undefined && phone === undefined) return row;
  const change = {
    ...(name !== undefined && { name, ...pinyinOf(name) }),
    ...(phone !== undefined && sealedPhone(deps.vault, phone)),
    version: row.version + 1,
    updatedAt: new Date(press.now),
  };
  await tx.update(applicants).set(change).where(eq(applicants.id, row.id));
  await recordEvent(deps, tx, {
    officeId: row.officeId,
    actorId: press.actor.id,
    action: 'update',
    subjectType: 'applicant',
    subjectId: row.id,
    data: {
      fields: [...(name === undefined ? [] : ['name']), ...(phone === undefined ? [] : ['phone'])],
    },
    at: press.now,
  });
  return { ...row, ...change };
}

/**
 * The person with this document, newly filed or found; a name or phone that is given anew replaces the old one. Two
 * who file the same person at once get the same row.
 */
export async function fileApplicant(
  deps: Deps,
  tx: Db,
  press: Press,
  person: CheckedApplicant,
): Promise<ApplicantRow> {
  const { officeId } = press.actor;
  const inserted = await insertApplicant(deps, tx, press, person);
  if (inserted) {
    await recordEvent(deps, tx, {
      officeId,
      actorId: press.actor.id,
      action: 'create',
      subjectType: 'applicant',
      subjectId: inserted.id,
      at: press.now,
    });
    return inserted;
  }
  const [row] = await tx
    .select()
    .from(applicants)
    .where(
      and(
        eq(applicants.officeId, officeId),
        eq(applicants.idType, person.idType),
        eq(applicants.idNumberHash, deps.vault.index('id-number', person.idNumber)),
      ),
    )
    .for('update');
  if (!row) throw new Error('an applicant that exists was not found');
  return updateApplicant(deps, tx, press, row, { name: person.name, phone: person.phone });
}
