import { FIGURE_CUBES, FIGURE_DIMS, type FigureCube, type FigureDim } from '../../contract/figures.ts';
import { type Day, daysBetween } from '../../domain/calendar/day.ts';
import type { Indicator } from '../../domain/kpi/indicator.ts';
import { INDICATORS } from '../../domain/kpi/indicators.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Actor } from '../deps.ts';
import { malformed, Problem } from '../http/problem.ts';
import { CUBES, type Cube, type CubeName } from './cubes.ts';
import { readNames } from './keys.ts';
import type { Period } from './period.ts';
import { type Question, TIME_KEYS } from './readGroups.ts';

/** Days and weeks are read from days: so many at most. */
const MAX_DAYS = 400;

type Given = Readonly<Record<string, string | undefined>>;

function readCube(text: string | undefined): FigureCube {
  const found = FIGURE_CUBES.find(name => name === text);
  if (!found) throw malformed('bad-query', { detail: 'cube' });
  return found;
}

/** Figures of people are for those who lead them. @throws Problem 403 */
function checkPeople(actor: Pick<Actor, 'roles'>, names: readonly string[]): void {
  if (names.includes('person') && !can(actor.roles, 'kpi.people')) throw new Problem(403, 'forbidden');
}

/** Days and weeks of a long period are too many. @throws Problem 400 */
export function checkFine(keys: readonly string[], { from, to }: { from: Day; to: Day }): void {
  const isFine = keys.some(key => key === 'day' || key === 'week');
  if (isFine && daysBetween(from, to) >= MAX_DAYS) {
    throw malformed('bad-query', { detail: `> ${MAX_DAYS} days` });
  }
}

/** An indicator that has one number a period. @throws Problem 400 */
export function readIndicator(code: string): Indicator & { source: { cube: CubeName; turn?: string } } {
  const found = INDICATORS.find(each => each.code === code);
  const source = found?.source;
  if (!found?.value || !source || source.cube === 'ratings') throw malformed('bad-query', { detail: 'code' });
  const { turn } = source;
  return { ...found, source: { cube: source.cube, ...(turn !== undefined && { turn }) } };
}

/**
 * A question from the address: `cube`, `groupBy` (the cut's own parts, or day, week, month) and a filter for each part
 * (`item=TLK,LXPQ`). @throws Problem 400 naming what the cut does not have, 403 for people.
 */
export function readQuestion(
  given: Given,
  { from, closedTo: to }: Pick<Period, 'from' | 'closedTo'>,
  actor: Pick<Actor, 'roles' | 'officeId'>,
): Question {
  const cube = readCube(given.cube);
  const { dims }: Cube = CUBES[cube];
  const groupBy = readNames('groupBy', given.groupBy ?? '', [...dims, ...TIME_KEYS]);
  const asked = FIGURE_DIMS.filter(dim => given[dim] !== undefined && given[dim] !== '');
  const unknown = asked.find(dim => !dims.includes(dim));
  if (unknown) throw malformed('bad-query', { detail: `${unknown} (${cube})` });
  checkPeople(actor, [...groupBy, ...asked]);
  checkFine(groupBy, { from, to });
  const filters = Object.fromEntries(asked.map(dim => [dim, (given[dim] ?? '').split(',')]));
  return { officeId: actor.officeId, cube, from, to, groupBy, filters };
}

/** What narrows, as the address has it; people only for who leads them. @throws Problem 403 */
export function readNarrowing(
  given: Given,
  actor: Pick<Actor, 'roles'>,
): Partial<Record<FigureDim, readonly string[]>> {
  const asked = FIGURE_DIMS.filter(dim => given[dim] !== undefined && given[dim] !== '');
  checkPeople(actor, asked);
  return Object.fromEntries(asked.map(dim => [dim, (given[dim] ?? '').split(',')]));
}
