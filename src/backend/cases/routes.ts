import {
  CaseCommand,
  CaseCreate,
  CaseDetail,
  CaseEdit,
  CaseMade,
  DuePreview,
  DuePreviewed,
  TimeSplitRecord,
} from '../../contract/cases.ts';
import { mountCommand } from '../http/command.ts';
import { registerIdentityTexts } from '../http/identityTexts.ts';
import { mount } from '../http/mount.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { actOnCase, guardAction } from './act.ts';
import { createCase } from './create.ts';
import { getDetail } from './detail.ts';
import { editCase } from './edit.ts';
import { readHistory } from './history.ts';
import { previewDue } from './previewDue.ts';
import { caseSpec } from './spec.ts';
import { registerCaseTexts } from './texts.ts';
import { readTimeSplit } from './timeSplit.ts';

registerIdentityTexts();
registerCaseTexts();

/** Cases: taken in, moved through the procedure, read with timeline, ledger and what the caller may do. */
export function mountCases(house: House): void {
  mountReads(house, caseSpec(house), {
    record: CaseDetail,
    early: (id, ask) => readHistory(house.deps.db, { id, officeId: ask.actor.officeId }),
    get: (row, ask, history) => getDetail(house, ask, row, history),
  });
  mount(
    house,
    {
      method: 'get',
      path: '/cases/{id}/time-split',
      access: 'cases.read',
      summary: 'Whose time it was: hall, service, office, applicant, other offices, stopped',
      answers: { 200: TimeSplitRecord },
    },
    async ask => ask.c.json(await readTimeSplit(house, ask)),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/cases',
      access: 'cases.create',
      summary: 'Take a case in',
      body: CaseCreate,
      answers: { 201: CaseMade },
    },
    command => createCase(house, command),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/cases/{id}',
      access: 'cases.create',
      summary: 'The checklist of a case, and until acceptance its answers',
      body: CaseEdit,
      answers: { 200: CaseDetail },
    },
    command => editCase(house, command),
  );
  mount(
    house,
    {
      method: 'post',
      path: '/cases/preview-due',
      access: 'cases.read',
      summary: 'When a case of an item would be due if accepted now',
      body: DuePreview,
      answers: { 200: DuePreviewed },
    },
    async ask => ask.c.json(await previewDue(house, ask)),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/cases/{id}/actions/{action}',
      access: 'cases.act',
      guard: guardAction,
      summary: 'One step of the procedure',
      body: CaseCommand,
      answers: { 200: CaseDetail },
    },
    command => actOnCase(house, command),
  );
}
