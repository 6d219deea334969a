import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { text } from '../../contract/common.ts';
import { maskName, maskPhone } from '../../domain/identity/mask.ts';
import { checkPhone } from '../../domain/identity/phone.ts';
import type { Db } from '../db/db.ts';
import { applicants } from '../db/schema/people.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { invalid, notFound } from '../http/problem.ts';
import { checkReadOnly } from '../http/readOnly.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { nameProblem } from './check.ts';
import { updateApplicant } from './file.ts';
import { type ApplicantRow, presentApplicant } from './present.ts';

/** The record as simple-rest sends it back: masked fields that were left alone are no edit. */
export const ApplicantEdit = z.object({ name: text(60, 1).optional(), phone: text(30).nullish() }).loose();

/** @throws Problem 404. */
export async function lockApplicant(tx: Db, officeId: string, id: string): Promise<ApplicantRow> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await tx
    .select()
    .from(applicants)
    .where(and(eq(applicants.officeId, officeId), eq(applicants.id, id)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

function wantedName(row: ApplicantRow, name: string | undefined): string | undefined {
  if (name === undefined || name === maskName(row.name)) return undefined;
  const problem = nameProblem(name);
  if (problem) throw invalid({ name: problem });
  return name;
}

function wantedPhone(shown: string | null, phone: string | null | undefined): string | undefined {
  if (phone === undefined || phone === shown) return undefined;
  const check = checkPhone(phone ?? '');
  if (!check.ok) throw invalid({ phone: `phone.${check.code}` });
  return check.normalized;
}

/** `PUT /applicants/{id}`: name and phone; the document is what makes the person. @throws Problem 404, 409, 422. */
export async function editApplicant(
  house: House,
  command: Command<RouteDefinition & { body: typeof ApplicantEdit }>,
): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now } = command;
  const row = await lockApplicant(tx, actor.officeId, command.params.id ?? '');
  const shown = presentApplicant(deps.vault, row);
  checkVersion(versionSeen(command), row, shown);
  checkReadOnly(body, shown, ['name', 'phone']);
  const phoneNow = row.phoneSealed === null ? null : maskPhone(deps.vault.open(row.phoneSealed));
  const name = wantedName(row, body.name);
  const phone = wantedPhone(phoneNow, body.phone);
  const changed = await updateApplicant(deps, tx, { actor, now }, row, {
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
  });
  return { status: 200, body: presentApplicant(deps.vault, changed) };
}
