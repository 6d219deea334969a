import { addDays, type Day, instantAt } from '../domain/calendar/day.ts';
import { type Script, SHOWCASE } from './cases/showcase.ts';
import { planDays } from './days.ts';
import { type Books, writeHistoryDay } from './hall/historyDay.ts';
import { SCENE_MINUTES } from './hall/liveScene.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
/** Between the last visitor of today's history and the scene: time enough to be served. */
const GAP_MINUTES = 15;

/** The showcase is part of the office as soon as it is large enough not to be made of it. */
const SHOWCASE_FROM = 100;
/** Open milliseconds that the last day must have behind it, to be the last day of the showcase. */
const SHOWCASE_SPAN = 120 * MINUTE;

/** The scripts by day; they count back from the last day that is long enough. */
function scriptsByDay(world: World, days: readonly Day[], caseCount: number): Map<Day, Script[]> {
  const byDay = new Map<Day, Script[]>();
  if (caseCount < SHOWCASE_FROM) return byDay;
  const { clock, now } = world;
  const lastOpening = clock.positionOf(clock.openingOf(days.at(-1) ?? world.today));
  const last = days.length - (clock.positionOf(now) - lastOpening < SHOWCASE_SPAN ? 2 : 1);
  for (const script of SHOWCASE) {
    const day = days[last - script.ago];
    if (day !== undefined) byDay.set(day, [...(byDay.get(day) ?? []), script]);
  }
  return byDay;
}

/** Day by day from the beginning to now, so that memory holds only what is still open. */
export async function writeHistory(world: World, books: Books, caseCount: number): Promise<void> {
  const { clock, today, now } = world;
  const days = clock.days.filter(day => day <= today && clock.openingOf(day) < now);
  if (caseCount === 0 || days.length === 0) return;
  const until = now - (SCENE_MINUTES + GAP_MINUTES) * MINUTE;
  const opening = clock.positionOf(clock.openingOf(days.at(-1) ?? today));
  const lastShare = Math.min(Math.max((clock.positionOf(until) - opening) / clock.fullDay, 0), 1);
  const scripts = scriptsByDay(world, days, caseCount);
  const free = caseCount - [...scripts.values()].reduce((sum, list) => sum + list.length, 0);
  const plan = planDays(world.random, days, free, lastShare);
  for (const [place, { day, cases }] of plan.entries()) {
    const next = days[place + 1];
    const about = { day, cases, scripts: scripts.get(day) ?? [], progress: place / plan.length };
    const nextOpening = next === undefined ? null : clock.openingOf(next);
    const last = Math.min(until, instantAt(addDays(day, 1), 0));
    writeHistoryDay(world, books, { ...about, until: last, nextOpening }, place);
    world.log.sealBefore(day);
    await world.writer.breathe();
  }
}
