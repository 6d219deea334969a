import { z } from 'zod';
import { CaseDetail } from '../../contract/cases.ts';
import { DayString } from '../../contract/common.ts';
import {
  Assign,
  BulkActions,
  BulkResult,
  CaseHolder,
  Claim,
  Release,
  SelfReleaseRow,
  TakenCase,
} from '../../contract/worklist.ts';
import { daysBetween } from '../../domain/calendar/day.ts';
import type { AssignmentAction } from '../../domain/worklist/assignment.ts';
import { detailIn } from '../cases/detail.ts';
import { lockCase } from '../cases/rows.ts';
import { worldIn } from '../cases/world.ts';
import { type Answer, type Command, checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { malformed } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { actOnMany } from './bulk.ts';
import { takeHold } from './hold.ts';
import { getHolder } from './holder.ts';
import { readSelfReleased } from './selfReleased.ts';
import { takeNextCase } from './takeNext.ts';
import { registerWorklistTexts } from './texts.ts';

type Held = Omit<Command<RouteDefinition>, 'body'> & {
  body: { assigneeId?: string | undefined; reason?: string | undefined; version?: number | undefined };
};

async function changeHolder(house: House, command: Held, action: AssignmentAction): Promise<Answer> {
  const { tx, actor, now, params, body } = command;
  const row = await lockCase(tx, actor.officeId, params.id ?? '');
  const world = await worldIn(house, tx, actor.officeId, now);
  const seen = versionSeen(command);
  if (seen !== undefined && seen !== row.version) {
    checkVersion(seen, row, await detailIn(house, tx, command, world, row));
  }
  const { assigneeId, reason } = body;
  const after = await takeHold(house.deps, { tx, actor, now, row, world, action, assigneeId, reason });
  return { status: 200, body: await detailIn(house, tx, command, world, after) };
}

const MAX_DAYS = 366;

/** Who works which case: take next, claim, assign, release, and one action on many. Before the room of cases. */
export function mountWorklist(house: House): void {
  registerWorklistTexts();
  mountCommand(
    house,
    {
      method: 'post',
      path: '/cases/actions/take-next',
      access: 'cases.take',
      summary: 'The next case of one’s competence, and why it',
      body: Claim,
      answers: { 200: TakenCase, 204: null },
    },
    command => takeNextCase(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/cases/bulk-actions',
      access: 'cases.act',
      summary: 'One action on many cases, one by one through every gate',
      body: BulkActions,
      answers: { 200: BulkResult },
    },
    command => actOnMany(house, command),
  );
  const common = { method: 'post', answers: { 200: CaseDetail } } as const;
  const at = (action: AssignmentAction) => `/cases/{id}/actions/${action}`;
  mountCommand(
    house,
    {
      ...common,
      path: at('claim'),
      access: 'cases.take',
      summary: 'Take a case that nobody holds',
      body: Claim,
    },
    command => changeHolder(house, command, 'claim'),
  );
  mountCommand(
    house,
    {
      ...common,
      path: at('assign'),
      access: 'cases.assign',
      summary: 'Give a case to somebody',
      body: Assign,
    },
    command => changeHolder(house, command, 'assign'),
  );
  mountCommand(
    house,
    {
      ...common,
      path: at('release'),
      access: 'cases.act',
      summary: 'Give a case back, with a reason',
      body: Release,
    },
    command => changeHolder(house, command, 'release'),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/cases/{id}/holder',
      access: 'cases.read',
      summary: 'Who holds a case, and what the caller may do about it',
      answers: { 200: CaseHolder },
    },
    async ask => ask.c.json(await getHolder(house, ask)),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/worklist/self-released',
      access: 'worklist.read',
      summary: 'Who gave back cases themselves, between two days',
      query: z.object({ from: DayString, to: DayString }),
      answers: { 200: z.array(SelfReleaseRow) },
    },
    async ({ c, actor, query }) => {
      const days = daysBetween(query.from, query.to);
      if (days < 0) throw malformed('bad-query', { detail: 'from > to' });
      if (days >= MAX_DAYS) throw malformed('bad-query', { detail: `> ${MAX_DAYS} days` });
      return c.json(await readSelfReleased(house.deps.db, actor.officeId, query.from, query.to));
    },
  );
}
