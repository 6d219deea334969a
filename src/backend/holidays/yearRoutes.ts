import { z } from 'zod';
import {
  CalendarImport,
  CalendarImported,
  CalendarPreview,
  CalendarYearRecord,
} from '../../contract/office.ts';
import { importYear } from '../../domain/calendar/importYear.ts';
import { summariseYear } from '../../domain/calendar/yearSummary.ts';
import { countPendingCases, recomputePendingCases } from '../cases/pendingYear.ts';
import { recordEvent } from '../events/record.ts';
import { mountCommand } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { presentProblems } from './importTexts.ts';
import { readYears, replaceYear } from './years.ts';

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
      summary: 'A pasted year as it would be saved, and how many cases wait for it',
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
        affectedCases: await countPendingCases(deps.db, actor.officeId, body.year),
      });
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/holidays/import',
      access: 'holidays.edit',
      summary: 'Save a year; cases that waited for it get their due days',
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
      const recomputedCases = await recomputePendingCases(deps, tx, officeId, body.year, actor.id);
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
