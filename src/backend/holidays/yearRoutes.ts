import { z } from 'zod';
import {
  CalendarImport,
  CalendarImported,
  CalendarPreview,
  CalendarYearRecord,
} from '../../contract/office.ts';
import { type CalendarYear, createCalendar } from '../../domain/calendar/calendar.ts';
import { importYear } from '../../domain/calendar/importYear.ts';
import { summariseYear } from '../../domain/calendar/yearSummary.ts';
import { recomputeForYear } from '../cases/pendingYear.ts';
import { countMoves, readWorld } from '../cases/recompute.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { mountCommand } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { readCalendarYears } from '../office/calendars.ts';
import { presentProblems } from './importTexts.ts';
import { readYears, replaceYear } from './years.ts';

/** Open cases whose due day this year would set or move. */
async function countAffected(deps: Deps, officeId: string, year: CalendarYear): Promise<number> {
  const calendar = createCalendar([...(await readCalendarYears(deps.db, officeId)), year]);
  const world = await readWorld(deps, deps.db, officeId, calendar);
  return countMoves(deps.db, world, { officeId, from: `${year.year}-01-01` });
}

/** Years: which there are, a look at a pasted one, its import. Before `/holidays/{id}`: `years` is no id. */
export function mountYears(house: House): void {
  const { deps } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/holidays/years',
      access: 'holidays.read',
      summary: 'The imported years',
      answers: { 200: z.array(CalendarYearRecord) },
    },
    async ({ c, actor }) => c.json(await readYears(deps.db, actor.officeId)),
  );
  mount(
    house,
    {
      method: 'post',
      path: '/holidays/import/preview',
      access: 'holidays.edit',
      summary: 'A pasted year as it would be saved, and how many cases it would date anew',
      body: CalendarImport,
      answers: { 200: CalendarPreview },
    },
    async ({ c, actor, body, language }) => {
      const result = importYear(body.content, body);
      return c.json({
        year: body.year,
        days: result.ok ? [...result.year.days] : [],
        workingDays: result.ok ? summariseYear(result.year).workingDays : null,
        problems: result.ok ? [] : presentProblems(result.errors, language),
        affectedCases: result.ok ? await countAffected(deps, actor.officeId, result.year) : 0,
      });
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/holidays/import',
      access: 'holidays.edit',
      summary: 'Save a year; open cases are dated by it',
      body: CalendarImport,
      answers: { 200: CalendarImported },
    },
    async ({ tx, actor, body, language }) => {
      const result = importYear(body.content, body);
      if (!result.ok) {
        const problems = presentProblems(result.errors, language);
        throw new Problem(422, 'import-refused', {
          params: { count: problems.length },
          fields: { content: `calendar-${result.errors[0]?.code}` },
          extra: { problems },
        });
      }
      const { officeId } = actor;
      await replaceYear(deps, tx, officeId, result.year, actor.id);
      const recomputedCases = await recomputeForYear(deps, tx, officeId, body.year, actor.id);
      await recordEvent(deps, tx, {
        officeId,
        actorId: actor.id,
        action: 'import',
        subjectType: 'calendar',
        subjectId: officeId,
        to: String(body.year),
        reason: body.notice,
        data: { year: body.year, days: result.year.days.length, recomputedCases },
      });
      const record = (await readYears(tx, officeId)).find(each => each.year === body.year);
      if (!record) throw notFound();
      return { status: 200, body: { ...record, recomputedCases } };
    },
  );
}
