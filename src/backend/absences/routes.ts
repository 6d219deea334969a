import { AbsencePlanCommand, AbsencePlanCreate, AbsencePlanRecord } from '../../contract/absencePlans.ts';
import {
  ABSENCE_ACTIONS,
  AbsenceCommand,
  AbsenceCreate,
  AbsencePreview,
  AbsencePreviewAsk,
  AbsenceRecord,
} from '../../contract/absences.ts';
import { mountCommand, versionSeen } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { notFound } from '../http/problem.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { keepAbsences } from './due.ts';
import { comeBack } from './handBack.ts';
import { handOver } from './handOver.ts';
import { cancelPlan, planAbsence } from './planAhead.ts';
import { planSpec } from './planSpec.ts';
import { previewHandover } from './prepare.ts';
import { absenceSpec } from './spec.ts';
import { registerAbsenceTexts } from './texts.ts';

/** Who is away and who stands in: handing over in one step, and getting it back. */
export function mountAbsences(house: House): void {
  registerAbsenceTexts();
  mountReads(house, absenceSpec(house));
  mountHandOver(house);
  mountPlans(house);
  mountCommand(
    house,
    {
      method: 'post',
      path: '/absences/{id}/actions/{action}',
      access: 'absences.edit',
      summary: `Act on an absence: ${ABSENCE_ACTIONS.join(', ')} ("I am back")`,
      body: AbsenceCommand,
      answers: { 200: AbsenceRecord },
    },
    async ask => {
      const { id = '', action = '' } = ask.params;
      if (!(ABSENCE_ACTIONS as readonly string[]).includes(action)) throw notFound('no-such-path');
      const { tx, actor } = ask;
      return { status: 200, body: await comeBack(house.deps, { tx, actor, id, seen: versionSeen(ask) }) };
    },
  );
  house.onStop(keepAbsences(house, () => house.pump.wake()));
}

function mountHandOver(house: House): void {
  mount(
    house,
    {
      method: 'post',
      path: '/absences/preview',
      access: 'absences.edit',
      summary: 'What a handover would move, and what cannot go to this deputy; changes nothing',
      body: AbsencePreviewAsk,
      answers: { 200: AbsencePreview },
    },
    async ({ c, actor, language, now, body }) => {
      const asking = { tx: house.deps.db, actor, language, now, ...body, staffId: body.staffId ?? actor.id };
      return c.json(await previewHandover(house, asking));
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/absences',
      access: 'absences.edit',
      summary: 'Hand over queue, parked visitors, cases, clients and windows to a deputy, all or nothing',
      body: AbsenceCreate,
      answers: { 201: AbsenceRecord },
    },
    async ({ tx, actor, language, now, body }) => {
      const asking = { tx, actor, language, now, ...body, staffId: body.staffId ?? actor.id };
      return { status: 201, body: await handOver(house, asking) };
    },
  );
}

/** Absences to come. */
function mountPlans(house: House): void {
  mountReads(house, planSpec(house));
  mountCommand(
    house,
    {
      method: 'post',
      path: '/absence-plans',
      access: 'absences.edit',
      summary: 'Plan an absence: it begins by itself at its time, and hands over what is held then',
      body: AbsencePlanCreate,
      answers: { 201: AbsencePlanRecord },
    },
    async ask => ({ status: 201, body: await planAbsence(house.deps, ask) }),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/absence-plans/{id}/actions/cancel',
      access: 'absences.edit',
      summary: 'Take a planned absence back before it begins',
      body: AbsencePlanCommand,
      answers: { 200: AbsencePlanRecord },
    },
    async ask => {
      const { tx, actor, language, now, params } = ask;
      const asking = { tx, actor, language, now, id: params.id ?? '', seen: versionSeen(ask) };
      return { status: 200, body: await cancelPlan(house.deps, asking) };
    },
  );
}
