import { z } from 'zod';
import { BacklogRow, ProcessingRow, WaitingRow } from '../../contract/kpi.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { mount } from '../http/mount.ts';
import type { House } from '../http/rooms.ts';
import { readBacklog, readWaiting } from './backlog.ts';
import { readNarrowing } from './figureQuestion.ts';
import { mountFigures } from './figureRoutes.ts';
import { readKeys } from './keys.ts';
import { readPeriod } from './period.ts';
import { readProcessing } from './processing.ts';
import { refreshFigures } from './refresh.ts';
import { startRefreshing } from './refreshing.ts';
import { mountReports } from './reportRoutes.ts';
import { withStageNames } from './stageNames.ts';

const period = {
  from: z.string().max(10).optional().meta({ description: 'YYYY-MM-DD or YYYY-MM' }),
  to: z.string().max(10).optional().meta({ description: 'YYYY-MM-DD or YYYY-MM, included' }),
};

/** The figures: processing time, backlog, waiting. */
export function mountKpi(house: House): void {
  const { db } = house.deps;
  startRefreshing(house);
  mountFigures(house);
  mountReports(house);
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/processing-time',
      access: 'kpi.read',
      summary: 'Median and 90th percentile in working minutes, and the on-time rate, by groups',
      query: z.object({
        ...period,
        item: z.string().max(2_000).optional(),
        channel: z.string().max(200).optional(),
        lane: z.string().max(200).optional(),
        groupBy: z.string().max(60).optional().meta({ description: 'month,item,stage,channel,lane' }),
      }),
      answers: { 200: z.array(ProcessingRow) },
    },
    async ({ c, actor, query, now, language }) => {
      const keys = readKeys(query.groupBy);
      await refreshFigures(db, actor.officeId, now);
      const rows = await readProcessing(
        db,
        actor.officeId,
        readPeriod(query, now),
        keys,
        readNarrowing({ item: query.item, channel: query.channel, lane: query.lane }, actor),
      );
      if (!keys.includes('stage')) return c.json(rows);
      return c.json(withStageNames(rows, (await house.rules.recent(actor.officeId)).items, language));
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/backlog',
      access: 'kpi.read',
      summary: 'Open cases by item and lamp, now',
      answers: { 200: z.array(BacklogRow) },
    },
    async ({ c, actor, now }) => c.json(await readBacklog(db, actor.officeId, dayOf(now))),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/waiting',
      access: 'kpi.read',
      summary: 'Waiting by lane; today unless a period is given',
      query: z.object(period),
      answers: { 200: z.array(WaitingRow) },
    },
    async ({ c, actor, query, now }) =>
      c.json(await readWaiting(db, actor.officeId, readPeriod(query, now, { days: 1 }))),
  );
}
