import { z } from 'zod';
import {
  AgeRow,
  Distribution,
  FIGURE_DIMS,
  Figures,
  GreenEffect,
  IndicatorSeries,
  IndicatorValues,
} from '../../contract/figures.ts';
import { BreachForecast } from '../../contract/forecast.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { mount } from '../http/mount.ts';
import type { House } from '../http/rooms.ts';
import { readAgeing } from './ageing.ts';
import { readBreaches } from './breaches.ts';
import { readDistribution, readFigures, readGreenEffect } from './figureAnswers.ts';
import { checkFine, readIndicator, readNarrowing, readQuestion } from './figureQuestion.ts';
import { readIndicators, readSeries } from './indicatorAnswers.ts';
import { readPeriod } from './period.ts';
import { TIME_KEYS } from './readGroups.ts';
import { refreshFigures } from './refresh.ts';

const narrowing = Object.fromEntries(
  FIGURE_DIMS.map(dim => [dim, z.string().max(2_000).optional().meta({ description: 'a,b: one of them' })]),
) as Record<(typeof FIGURE_DIMS)[number], z.ZodOptional<z.ZodString>>;

const period = {
  from: z.string().max(10).optional().meta({ description: 'YYYY-MM-DD or YYYY-MM' }),
  to: z.string().max(10).optional().meta({ description: 'YYYY-MM-DD or YYYY-MM, included' }),
};

const asked = z.object({
  cube: z.string().max(20),
  groupBy: z.string().max(80).optional(),
  ...period,
  ...narrowing,
});

/** Figures by any cut, how they are spread, and what stands behind a bar. */
export function mountFigures(house: House): void {
  const { db } = house.deps;
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/figures',
      access: 'kpi.read',
      summary: 'Sums and percentiles of a cut, by groups; of people only for managers',
      query: asked,
      answers: { 200: Figures },
    },
    async ({ c, actor, query, now }) => {
      const question = readQuestion(query, readPeriod(query, now), actor);
      await refreshFigures(db, actor.officeId, now);
      return c.json(await readFigures(db, question));
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/distribution',
      access: 'kpi.read',
      summary: 'A histogram of what a cut measures, whole',
      query: asked,
      answers: { 200: Distribution },
    },
    async ({ c, actor, query, now }) => {
      const question = readQuestion(query, readPeriod(query, now), actor);
      await refreshFigures(db, actor.officeId, now);
      return c.json(await readDistribution(db, question));
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/green-effect',
      access: 'kpi.read',
      summary: 'The green channel beside ordinary cases, also with the same mix of items',
      query: z.object({ ...period, item: narrowing.item, channel: narrowing.channel }),
      answers: { 200: GreenEffect },
    },
    async ({ c, actor, query, now }) => {
      const question = readQuestion({ ...query, cube: 'case' }, readPeriod(query, now), actor);
      await refreshFigures(db, actor.officeId, now);
      return c.json(await readGreenEffect(db, question));
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/ageing',
      access: 'kpi.read',
      summary: 'Open cases by their age in working days and whose turn it is, now',
      answers: { 200: z.array(AgeRow) },
    },
    async ({ c, actor, now }) => {
      const { calendar } = await house.rules.recent(actor.officeId);
      return c.json(await readAgeing(db, actor.officeId, calendar, dayOf(now)));
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/breaches',
      access: 'kpi.read',
      summary:
        'What is due in the next working days and will be late by the hours really there, first what to take first',
      answers: { 200: BreachForecast },
    },
    async ({ c, actor, now }) =>
      c.json(await readBreaches(db, actor.officeId, await house.rules.recent(actor.officeId), now)),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/mine',
      access: 'kpi.own',
      summary: 'One’s own figures: what one took in, and the visits one served',
      query: z.object(period),
      answers: { 200: z.array(Figures) },
    },
    async ({ c, actor, query, now }) => {
      const { from, closedTo: to } = readPeriod(query, now);
      await refreshFigures(db, actor.officeId, now);
      const own = { officeId: actor.officeId, from, to, groupBy: ['month'], filters: { person: [actor.id] } };
      const [handled, service] = [
        await readFigures(db, { ...own, cube: 'handled' }),
        await readFigures(db, { ...own, cube: 'service' }),
      ];
      return c.json([handled, service]);
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/indicators',
      access: 'kpi.read',
      summary: 'Every indicator of a period; what cannot be narrowed as asked says so',
      query: z.object({ ...period, ...narrowing }),
      answers: { 200: IndicatorValues },
    },
    async ({ c, actor, query, now }) => {
      const { from, closedTo: to } = readPeriod(query, now);
      const filters = readNarrowing(query, actor);
      await refreshFigures(db, actor.officeId, now);
      return c.json(await readIndicators(db, { officeId: actor.officeId, from, to, filters, now }));
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/series',
      access: 'kpi.read',
      summary: 'One indicator over time',
      query: z.object({ code: z.string().max(40), by: z.enum(TIME_KEYS), ...period, ...narrowing }),
      answers: { 200: IndicatorSeries },
    },
    async ({ c, actor, query, now }) => {
      const { from, closedTo: to } = readPeriod(query, now);
      const filters = readNarrowing(query, actor);
      const indicator = readIndicator(query.code);
      checkFine([query.by], { from, to });
      await refreshFigures(db, actor.officeId, now);
      return c.json(
        await readSeries(db, indicator, query.by, { officeId: actor.officeId, from, to, filters, now }),
      );
    },
  );
}
