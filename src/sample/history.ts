import { addDays, instantAt } from '../domain/calendar/day.ts';
import { planDays } from './days.ts';
import { type Books, writeHistoryDay } from './hall/historyDay.ts';
import { SCENE_MINUTES } from './hall/liveScene.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
/** Between the last visitor of today's history and the scene: time enough to be served. */
const GAP_MINUTES = 15;

/** Day by day from the beginning to now, so that memory holds only what is still open. */
export async function writeHistory(world: World, books: Books, caseCount: number): Promise<void> {
  const { clock, today, now } = world;
  const days = clock.days.filter(day => day <= today && clock.openingOf(day) < now);
  if (caseCount === 0 || days.length === 0) return;
  const until = now - (SCENE_MINUTES + GAP_MINUTES) * MINUTE;
  const opening = clock.positionOf(clock.openingOf(days.at(-1) ?? today));
  const lastShare = Math.min(Math.max((clock.positionOf(until) - opening) / clock.fullDay, 0), 1);
  const plan = planDays(world.random, days, caseCount, lastShare);
  for (const [place, { day, cases }] of plan.entries()) {
    const next = days[place + 1];
    writeHistoryDay(
      world,
      books,
      {
        day,
        cases,
        progress: place / plan.length,
        until: Math.min(until, instantAt(addDays(day, 1), 0)),
        nextOpening: next === undefined ? null : clock.openingOf(next),
      },
      place,
    );
    world.log.sealBefore(day);
    await world.writer.breathe();
  }
}
