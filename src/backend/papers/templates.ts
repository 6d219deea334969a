import { and, desc, eq } from 'drizzle-orm';
import type { PaperTemplateChange, PaperTemplateRecord } from '../../contract/papers.ts';
import { DELIVERED_TEMPLATES } from '../../domain/papers/delivered.ts';
import { PAPER_KINDS, type PaperKind } from '../../domain/papers/kinds.ts';
import { readTemplate } from '../../domain/papers/template.ts';
import type { Db } from '../db/db.ts';
import { paperTemplates } from '../db/schema/papers.ts';
import { staff } from '../db/schema/staff.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { getOfficeForUpdate } from '../settings/save.ts';

const delivered = (kind: PaperKind): PaperTemplateRecord => ({
  kind,
  version: 0,
  body: DELIVERED_TEMPLATES[kind],
  reason: '',
  actorName: null,
  at: null,
});

export function kindOf(text: string | undefined): PaperKind {
  const kind = PAPER_KINDS.find(known => known === text);
  if (!kind) throw notFound();
  return kind;
}

/** Every version of one kind, the newest first, the delivered text last. */
export async function readVersions(
  db: Db,
  officeId: string,
  kind: PaperKind,
): Promise<PaperTemplateRecord[]> {
  const rows = await db
    .select({ row: paperTemplates, actorName: staff.name })
    .from(paperTemplates)
    .leftJoin(staff, eq(staff.id, paperTemplates.actorId))
    .where(and(eq(paperTemplates.officeId, officeId), eq(paperTemplates.kind, kind)))
    .orderBy(desc(paperTemplates.version));
  const versions = rows.map(({ row: { version, body, reason, at }, actorName }) => ({
    kind,
    version,
    body,
    reason,
    actorName,
    at: at.toISOString(),
  }));
  return [...versions, delivered(kind)];
}

/** A new version of a text, in force for what is printed first from now on. @throws Problem 409 stale, 422. */
export async function changeTemplate(
  house: House,
  command: Command<RouteDefinition & { body: typeof PaperTemplateChange }>,
): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now, params } = command;
  const kind = kindOf(params.kind);
  const [problem] = readTemplate(kind, body.body).problems;
  if (problem) {
    throw new Problem(422, 'invalid', {
      params: { count: 1, line: problem.line, detail: problem.detail },
      fields: { body: `template.${problem.code}` },
    });
  }
  // The office's row is locked, so that of two changes at once the second sees the first.
  await getOfficeForUpdate(tx, actor.officeId);
  const [present = delivered(kind)] = await readVersions(tx, actor.officeId, kind);
  checkVersion(versionSeen(command), present, present);
  const version = present.version + 1;
  const id = deps.newId();
  const { reason } = body;
  await tx.insert(paperTemplates).values({
    id,
    officeId: actor.officeId,
    kind,
    version,
    body: body.body,
    reason,
    actorId: actor.id,
    at: new Date(now),
  });
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'update',
    subjectType: 'paper-template',
    subjectId: id,
    to: String(version),
    reason,
    data: { kind, from: present.version },
    at: now,
  });
  const [after] = await readVersions(tx, actor.officeId, kind);
  return { status: 200, body: after };
}
