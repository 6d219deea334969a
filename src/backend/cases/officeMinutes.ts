import { asc, eq } from 'drizzle-orm';
import type { TimeSplitRecord } from '../../contract/cases.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { casePauses } from '../db/schema/cases.ts';
import type { House } from '../http/rooms.ts';
import { activeMinutes } from './minutes.ts';
import { type PartRow, readParts } from './partRows.ts';
import type { CaseRow, PauseRow } from './rows.ts';
import type { World } from './world.ts';

/** How long a case was with one office, in open office minutes that no pause takes: up to now while it waits. */
function minutesOf(world: World, part: PartRow, pauses: readonly PauseRow[]): number {
  if (part.state !== 'open') return part.workingMinutes ?? 0;
  return activeMinutes(world, part.sentAt.getTime(), world.now, pauses) ?? 0;
}

const isLate = ({ state, dueOn, endedAt }: PartRow, world: World): boolean =>
  state !== 'recalled' && dueOn !== null && dayOf(endedAt?.getTime() ?? world.now) > dueOn;

/** 联审: the time of each office by itself, in the order in which they were first asked. */
export async function officeMinutes(
  { deps: { db } }: House,
  world: World,
  row: Pick<CaseRow, 'id' | 'officeId'>,
): Promise<TimeSplitRecord['offices']> {
  const parts = await readParts(db, row);
  if (parts.length === 0) return [];
  const pauses = await db
    .select()
    .from(casePauses)
    .where(eq(casePauses.caseId, row.id))
    .orderBy(asc(casePauses.startedAt));
  const codes = [...new Set(parts.map(({ code }) => code))];
  return codes.map(code => {
    const mine = parts.filter(part => part.code === code);
    const last = mine[mine.length - 1];
    return {
      code,
      zh: last?.zh ?? code,
      en: last?.en ?? code,
      minutes: mine.reduce((sum, part) => sum + minutesOf(world, part, pauses), 0),
      asked: mine.length,
      late: mine.filter(part => isLate(part, world)).length,
    };
  });
}
