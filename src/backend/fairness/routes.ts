import { z } from 'zod';
import { DayArrivals, FairnessReport } from '../../contract/fairness.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { mount } from '../http/mount.ts';
import type { House } from '../http/rooms.ts';
import { findLastDay, readDayArrivals } from './arrivals.ts';
import { readCost } from './cost.ts';
import { readJumps } from './jumps.ts';
import { readOneDay, readSpan } from './span.ts';
import { readHourWaits, readLaneWaits } from './waits.ts';

const day = z.string().max(10).optional();

/** Whether the hall was fair: who waited how long, who went ahead, and what that cost the others. */
export function mountFairness(house: House): void {
  const { db } = house.deps;
  mount(
    house,
    {
      method: 'get',
      path: '/fairness',
      access: 'kpi.read',
      summary: 'Waits by lane and hour, jumps with their reasons, and what priority cost ordinary visitors',
      query: z.object({
        from: day.meta({ description: 'YYYY-MM-DD; today' }),
        to: day.meta({ description: 'YYYY-MM-DD, included; at most 31 days' }),
      }),
      answers: { 200: FairnessReport },
    },
    async ({ c, actor, query, now }) => {
      const { officeId } = actor;
      const span = readSpan(query, now);
      const [lanes, hours, jumps] = await Promise.all([
        readLaneWaits(db, officeId, span),
        readHourWaits(db, officeId, span),
        readJumps(db, officeId, span),
      ]);
      return c.json({ ...span, lanes, hours, ...jumps, cost: await readCost(house, officeId, span) });
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/fairness/arrivals',
      access: 'queue.replay',
      summary: 'The arrivals of a real day, as a replay takes them',
      query: z.object({
        day: day.meta({ description: 'YYYY-MM-DD; the last day before today that had visitors' }),
      }),
      answers: { 200: DayArrivals },
    },
    async ({ c, actor, query, now }) => {
      const today = dayOf(now);
      const asked = readOneDay(query.day) ?? (await findLastDay(db, actor.officeId, today)) ?? today;
      return c.json(await readDayArrivals(db, actor.officeId, asked));
    },
  );
}
