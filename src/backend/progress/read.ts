import { and, eq, inArray } from 'drizzle-orm';
import type { CaseProgress } from '../../contract/progress.ts';
import { maskName } from '../../domain/identity/mask.ts';
import { deferredMaterials } from '../../domain/items/checklist.ts';
import type { Correction } from '../cases/materials.ts';
import { presentCase } from '../cases/present.ts';
import { answersOf, type CaseRow, materialsOf } from '../cases/rows.ts';
import { itemOfCase, type World, worldOf } from '../cases/world.ts';
import { cases } from '../db/schema/cases.ts';
import { offices } from '../db/schema/office.ts';
import { Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { getOffice } from '../office/settings.ts';

/** Number and code are looked for together: a wrong code takes as long, and says the same, as a number that is none. */
async function findCase({ deps: { db } }: House, number: string, code: string): Promise<CaseRow> {
  const [row] = await db
    .select()
    .from(cases)
    .where(
      and(
        inArray(cases.officeId, db.select({ id: offices.id }).from(offices)),
        eq(cases.number, number),
        eq(cases.queryCode, code),
      ),
    );
  if (!row || row.status === 'void') throw new Problem(404, 'no-such-case');
  return row;
}

/** What is missing now: by the notice while it is open, after acceptance what was promised. */
function owedOf(world: World, row: CaseRow) {
  const item = itemOfCase(world, row);
  const asked = row.status === 'correcting' ? ((row.correction as Correction | null)?.materials ?? []) : [];
  const promised =
    row.acceptedAt !== null && row.closedAt === null
      ? deferredMaterials(item, answersOf(row), materialsOf(row))
      : [];
  return [...new Set([...asked, ...promised])].flatMap(id => {
    const material = item.materials.find(each => each.id === id);
    return material ? [{ zh: material.zh, en: material.en }] : [];
  });
}

/** How a case stands, for whoever holds its number and code. @throws Problem 404. */
export async function readCaseProgress(house: House, number: string, code: string): Promise<CaseProgress> {
  const row = await findCase(house, number, code);
  const now = house.deps.now();
  const world = worldOf(await house.rules.recent(row.officeId), now);
  const office = await getOffice(house.deps.db, row.officeId);
  const shown = presentCase(row, world, 'zh');
  const { zh, en } = itemOfCase(world, row);
  const isDelivering = row.status === 'issued' || row.status === 'rejected';
  return {
    at: new Date(now).toISOString(),
    office: { zh: office.zh, en: office.en },
    number: row.number,
    item: { zh, en },
    applicantName: maskName(row.applicantName),
    status: shown.status,
    whoseMove: shown.whoseMove,
    paused: row.paused,
    receivedAt: shown.receivedAt,
    acceptedAt: shown.acceptedAt,
    closedAt: shown.closedAt,
    deliveredAt: shown.deliveredAt,
    dueOn: row.paused || row.closedAt !== null ? null : row.committedDueOn,
    deliverBy: isDelivering ? shown.deliverBy : null,
    owed: owedOf(world, row),
    hours: world.settings.hours.spans,
  };
}
