import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { CarryOver, CarryOverQuery, CarryOverRefuse, CarryOverTake } from '../../contract/carryOver.ts';
import { CaseDetail } from '../../contract/cases.ts';
import { materialsOf } from '../cases/rows.ts';
import { findOfficeItem, itemOfCase, type World, worldFor } from '../cases/world.ts';
import { cases } from '../db/schema/cases.ts';
import { mountCommand } from '../http/command.ts';
import { registerTexts } from '../http/language.ts';
import { type Ask, mount } from '../http/mount.ts';
import { invalid, notFound } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { loadVersionsOf } from '../office/olderItems.ts';
import { carryOver, refuseCarryOver } from './change.ts';
import { findCarryOver, type Wanted } from './find.ts';

registerTexts({
  'not-offered': [
    '这份材料不能从那个办件免交（不是同一人、已过期、未受理，或已经收下），请刷新后重试，或重新收取',
    'It cannot be taken from that case (another person, too old, never accepted, or here already); reload, or ask for it again',
  ],
});

type Reading = Ask<RouteDefinition & { query: typeof CarryOverQuery }>;

/** For which case, or which person and item. @throws Problem 404, 422. */
async function wantedBy({ deps: { db } }: House, { query, actor }: Reading, world: World): Promise<Wanted> {
  const { officeId } = actor;
  const { caseId, applicantId, itemCode = '' } = query;
  if (caseId !== undefined) {
    const isCase = and(eq(cases.officeId, officeId), eq(cases.id, caseId));
    const [row] = await db.select().from(cases).where(isCase);
    if (!row) throw notFound();
    await loadVersionsOf(db, officeId, world.items, [row]);
    const item = itemOfCase(world, row);
    return { officeId, applicantId: row.applicantId, item, exceptCaseId: row.id, held: materialsOf(row) };
  }
  if (applicantId === undefined) throw invalid({ applicantId: 'required' });
  const found = findOfficeItem(world, itemCode);
  if (!found) throw invalid({ itemCode: 'unknown' });
  return { officeId, applicantId, item: found.item };
}

/** 免交: what a known applicant need not hand in again. */
export function mountCarryOver(house: House): void {
  mount(
    house,
    {
      method: 'get',
      path: '/carry-over',
      access: 'cases.create',
      summary: 'Earlier materials of a person that may stand for an item’s',
      query: CarryOverQuery,
      answers: { 200: z.array(CarryOver) },
    },
    async ask => {
      const world = await worldFor(house, ask);
      return ask.c.json(await findCarryOver(house.deps.db, world, await wantedBy(house, ask, world)));
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/cases/{id}/carry-over',
      access: 'cases.create',
      summary: 'Earlier materials stand for those that are missing or owed (免交)',
      body: CarryOverTake,
      answers: { 200: CaseDetail },
    },
    command => carryOver(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/cases/{id}/carry-over-refusals',
      access: 'cases.create',
      summary: 'Earlier materials are not good enough: they are asked for again',
      body: CarryOverRefuse,
      answers: { 200: CaseDetail },
    },
    command => refuseCarryOver(house, command),
  );
}
