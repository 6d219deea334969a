import { z } from 'zod';
import { DayString } from '../../contract/common.ts';
import {
  FollowUpCommand,
  FollowUpDetail,
  FollowUpRecord,
  RatingRecord,
  RatingSummary,
} from '../../contract/ratings.ts';
import { dayOf, daysBetween } from '../../domain/calendar/day.ts';
import { followUps, ratings } from '../db/schema/ratings.ts';
import { mountCommand } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { invalid } from '../http/problem.ts';
import { mountReads, type ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { actOnFollowUp, detailOf, guardFollowUp } from './followUps.ts';
import { mountRatingPad } from './padRoutes.ts';
import { type JoinedRating, presentFollowUp, presentRating, readRatings } from './present.ts';
import { followUpScope, ratingScope } from './scope.ts';
import { mountRatingSettings } from './settingsRoutes.ts';
import { summarize } from './summary.ts';
import { registerRatingTexts } from './texts.ts';

const ratingSpec = ({ deps }: House): ResourceSpec<JoinedRating, RatingRecord> => ({
  name: 'ratings',
  access: 'ratings.read',
  table: ratings,
  id: ratings.id,
  fields: {
    id: { column: ratings.id, kind: 'id' },
    source: { column: ratings.source, kind: 'text' },
    itemCode: { column: ratings.itemCode, kind: 'text' },
    ratedId: { column: ratings.ratedId, kind: 'id', nullable: true },
    grade: { column: ratings.grade, kind: 'integer' },
    wantsReply: { column: ratings.wantsReply, kind: 'boolean' },
    ratedOn: { column: ratings.ratedOn, kind: 'day' },
  },
  scope: ({ actor }) => ratingScope(actor),
  read: (condition, order, limit, offset) => readRatings(deps.db, condition, order, limit, offset),
  present: async (rows, { actor }) => rows.map(row => presentRating(row, actor)),
  record: RatingRecord,
});

const followUpSpec = ({ deps }: House): ResourceSpec<JoinedRating, FollowUpRecord> => ({
  name: 'follow-ups',
  access: 'follow-ups.read',
  table: followUps,
  id: followUps.id,
  fields: {
    id: { column: followUps.id, kind: 'id' },
    status: { column: followUps.status, kind: 'text' },
    handlerId: { column: followUps.handlerId, kind: 'id', nullable: true },
    contactBy: { column: followUps.contactBy, kind: 'day', nullable: true },
    fixBy: { column: followUps.fixBy, kind: 'day', nullable: true },
    createdAt: { column: followUps.createdAt, kind: 'instant' },
    closedAt: { column: followUps.closedAt, kind: 'instant', nullable: true },
  },
  scope: ({ actor }) => followUpScope(actor),
  read: (condition, order, limit, offset) => readRatings(deps.db, condition, order, limit, offset),
  present: async (rows, { actor, now }) => rows.map(row => presentFollowUp(row, actor, dayOf(now))),
  record: FollowUpRecord,
});

/** 好差评: given by visitors, read within what each may see, bad ones put right. */
export function mountRatings(house: House): void {
  registerRatingTexts();
  const { deps } = house;
  mountRatingPad(house);
  mountRatingSettings(house);
  mount(
    house,
    {
      method: 'get',
      path: '/ratings/summary',
      access: 'rating-summary.read',
      summary: 'Ratings of a span of days',
      query: z.object({ from: DayString, to: DayString }),
      answers: { 200: RatingSummary },
    },
    async ({ c, actor, now, query }) => {
      const { from, to } = query;
      if (to < from || daysBetween(from, to) > 1100) throw invalid({ to: 'range' });
      return c.json(await summarize(deps.db, actor.officeId, from, to, now));
    },
  );
  mountReads(house, ratingSpec(house));
  mountReads(house, followUpSpec(house), {
    record: FollowUpDetail,
    get: (row, ask) => detailOf(deps.db, row, ask),
  });
  mountCommand(
    house,
    {
      method: 'post',
      path: '/follow-ups/{id}/actions/{action}',
      access: 'follow-ups.act',
      guard: guardFollowUp,
      summary: 'One step in putting a bad rating right',
      body: FollowUpCommand,
      answers: { 200: FollowUpDetail },
    },
    command => actOnFollowUp(house, command),
  );
}
