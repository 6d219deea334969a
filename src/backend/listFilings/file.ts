import { eq, sql } from 'drizzle-orm';
import type { CaseCreate } from '../../contract/cases.ts';
import type { ListFiled, ListFiling } from '../../contract/listFilings.ts';
import { maskName } from '../../domain/identity/mask.ts';
import { checklistFor } from '../../domain/items/checklist.ts';
import type { Item } from '../../domain/items/item.ts';
import { type KeptAgent, keepAgent } from '../cases/agent.ts';
import { fileChecked, openItem } from '../cases/create.ts';
import { findStanding, type Standing } from '../cases/green.ts';
import { worldIn } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { listFilings } from '../db/schema/listFilings.ts';
import { enterprises } from '../db/schema/people.ts';
import { recordEvent } from '../events/record.ts';
import type { Answer, Command } from '../http/command.ts';
import { Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { issuePaper } from '../papers/issuePaper.ts';
import { type CheckedRow, checkRows, type ListRow } from './check.ts';
import { presentListFiling } from './spec.ts';

type File = Command<RouteDefinition & { body: typeof ListFiling }>;

/** Two lists at once would not see each other's people: an office files one after the other. */
const oneAtATime = (tx: Db, officeId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${officeId} list filing`}, 0))`);

/** The materials of one row: what its answers call for, as the whole list was handed in. */
function materialsOf(item: Item, row: ListRow, given: ListFiling['materials']): CaseCreate['materials'] {
  return checklistFor(item, row).map(({ materialId }) => ({
    id: materialId,
    status: given.find(({ id }) => id === materialId)?.status ?? 'missing',
  }));
}

function materialFields(item: Item, given: ListFiling['materials']): Record<string, string> {
  const unknown = given.flatMap(({ id }, index) =>
    item.materials.some(material => material.id === id) ? [] : [`materials.${index}.id`],
  );
  return Object.fromEntries(unknown.map(field => [field, 'unknown-material']));
}

/** A row as one filing at the window would be. */
function filingOf(body: ListFiling, item: Item, { row, person }: CheckedRow): CaseCreate {
  return {
    itemCode: body.itemCode,
    variant: row.variant,
    applicant: person,
    agent: body.agent,
    creditCode: body.creditCode,
    projectCode: body.projectCode,
    ticketId: body.ticketId,
    circumstances: row.circumstances,
    materials: materialsOf(item, row, body.materials),
    ...(body.duplicateReason && { duplicateReason: body.duplicateReason }),
  };
}

/** Everything that is wrong with the whole, and with each row, told at once. @throws Problem 422. */
function refuse(
  fields: Record<string, string>,
  problems: readonly { line: number; column: string; message: string }[],
) {
  if (Object.keys(fields).length === 0 && problems.length === 0) return;
  throw new Problem(422, problems.length > 0 ? 'list-has-problems' : 'invalid', {
    params: { rows: new Set(problems.map(({ line }) => line)).size },
    fields: {
      ...fields,
      ...Object.fromEntries(problems.map(({ line, column, message }) => [`rows.${line}.${column}`, message])),
    },
    extra: { problems },
  });
}

const nameOf = async (tx: Db, enterpriseId: string | null): Promise<string> => {
  if (enterpriseId === null) return '';
  const [found] = await tx
    .select({ name: enterprises.name })
    .from(enterprises)
    .where(eq(enterprises.id, enterpriseId));
  return found?.name ?? '';
};

type Made = { line: number; id: string; number: string; queryCode: string; name: string; receiptId: string };

/** The receipt of all, and the row that holds them together. */
async function recordList(
  house: House,
  { tx, actor, now, body }: File,
  { id, item, standing, agent }: { id: string; item: Item; standing: Standing; agent: KeptAgent },
  made: readonly Made[],
) {
  const { deps } = house;
  const { officeId } = actor;
  const { letter, letterValidUntil } = body.agent;
  const paper = await issuePaper(deps, tx, {
    officeId,
    kind: 'list-receipt',
    caseId: null,
    data: {
      listFilingId: id,
      item: item.zh,
      enterprise: await nameOf(tx, standing.enterpriseId),
      agent: agent.name,
      letter,
      letterUntil: letterValidUntil,
      cases: made.map(({ number, queryCode, name }) => ({ number, queryCode, applicant: name })),
    },
    issuedBy: actor.id,
    at: now,
  });
  const [row] = await tx
    .insert(listFilings)
    .values({
      id,
      officeId,
      itemCode: item.code,
      enterpriseId: standing.enterpriseId,
      ticketId: standing.ticketId,
      agent,
      letterValidUntil,
      fileName: body.fileName,
      rowCount: made.length,
      paperId: paper.id,
      paperNumber: paper.number,
      filedBy: actor.id,
      filedAt: new Date(now),
    })
    .returning();
  if (!row) throw new Error('an insert answered no row');
  await recordEvent(deps, tx, {
    officeId,
    actorId: actor.id,
    action: 'file-list',
    subjectType: 'list-filing',
    subjectId: id,
    reason: body.duplicateReason ?? null,
    data: { item: item.code, rows: made.length, fileName: body.fileName, papers: [paper.number] },
    at: now,
  });
  return row;
}

/**
 * `POST /list-filings`: an agent's list, each row a case of its own, all or none, in one transaction.
 * @throws Problem 409 item not open, 422 with every bad row named.
 */
export async function fileList(house: House, command: File): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, now, body, language } = command;
  const { officeId } = actor;
  await oneAtATime(tx, officeId);
  const world = await worldIn(house, tx, officeId, now);
  const officeItem = openItem(world, command);
  const { item } = officeItem;
  const fields = materialFields(item, body.materials);
  const agent = keepAgent(deps.vault, body.agent, world.today, fields);
  const standing = await findStanding(tx, officeId, body, world.today, fields);
  const { checked, problems } = await checkRows(
    deps,
    tx,
    { officeId, world, item, language, isFiling: true },
    body,
  );
  refuse(fields, problems);
  if (!agent) throw new Error('a list always has an agent');

  const id = deps.newId();
  const made: Made[] = [];
  for (const row of checked) {
    const press = { tx, actor, now, body: filingOf(body, item, row) };
    const filing = { person: row.person, agent, standing };
    const { row: filed, receipt } = await fileChecked(house, press, { world, officeItem }, filing, {
      duplicates: row.duplicates,
      besides: { listFilingId: id },
    });
    const { number, queryCode, applicantName: name } = filed;
    made.push({ line: row.row.line, id: filed.id, number, queryCode, name, receiptId: receipt.id });
  }
  const row = await recordList(house, command, { id, item, standing, agent }, made);
  const cases = made.map(({ line, id, number, name, receiptId }) => ({
    line,
    id,
    number,
    applicantName: maskName(name),
    receiptId,
  }));
  return {
    status: 201,
    body: { ...presentListFiling(row), cases } satisfies ListFiled,
    headers: { location: `/api/list-filings/${id}` },
  };
}
