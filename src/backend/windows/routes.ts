import { CallNextAnswer } from '../../contract/tickets.ts';
import {
  EnquiryCounts,
  EnquiryCountsQuery,
  EnquiryCreate,
  EnquiryRecord,
  QueueAnswer,
  WINDOW_ACTIONS,
  WindowCall,
  WindowCommand,
  WindowEdit,
  WindowRecord,
} from '../../contract/windows.ts';
import { mountCommand, versionSeen } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { notFound } from '../http/problem.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { clearAlarm, raiseAlarm } from './alarm.ts';
import { callChosen } from './callChosen.ts';
import { callNext } from './callNext.ts';
import { createWindow, updateWindow } from './edit.ts';
import { addEnquiry, countEnquiries } from './enquiry.ts';
import { lookNext } from './lookNext.ts';
import { readQueue } from './queue.ts';
import { windowSpec } from './spec.ts';
import { changeWindow, type WindowAction } from './state.ts';
import { registerWindowTexts } from './texts.ts';

const isWindowAction = (name: string): name is WindowAction =>
  (WINDOW_ACTIONS as readonly string[]).includes(name);

export function mountWindows(house: House): void {
  registerWindowTexts();
  mountReads(house, windowSpec(house));
  mountEdits(house);
  mountLine(house);
  mountAlarm(house);
  mountEnquiries(house);
  mountStates(house);
}

/** Who comes next: looking and calling. */
function mountLine(house: House): void {
  mount(
    house,
    {
      method: 'get',
      path: '/windows/{id}/queue',
      access: 'windows.call',
      summary: 'Who waits for this window, in calling order',
      answers: { 200: QueueAnswer },
    },
    async ask => ask.c.json(await readQueue(house, ask.params.id ?? '', ask)),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/windows/{id}/next',
      access: 'windows.call',
      summary: 'Whom this window would call now, and why; calls nobody',
      answers: { 200: CallNextAnswer, 204: null },
    },
    async ask => {
      const next = await lookNext(house, ask.params.id ?? '', ask);
      return next ? ask.c.json(next) : ask.c.body(null, 204);
    },
  );
  mountCalls(house);
}

function mountEdits(house: House): void {
  mountCommand(
    house,
    {
      method: 'post',
      path: '/windows',
      access: 'windows.edit',
      summary: 'A new window',
      body: WindowEdit,
      answers: { 201: WindowRecord },
    },
    async ask => ({ status: 201, body: await createWindow(house, ask, ask.body) }),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/windows/{id}',
      access: 'windows.edit',
      summary: 'Change a window',
      body: WindowEdit.partial().loose(),
      answers: { 200: WindowRecord },
    },
    async ask => {
      const body = await updateWindow(house, ask, ask.params.id ?? '', ask.body, versionSeen(ask));
      return { status: 200, body };
    },
  );
}

function mountCalls(house: House): void {
  mountCommand(
    house,
    {
      method: 'post',
      path: '/windows/{id}/actions/call-next',
      access: 'windows.call',
      summary: 'Call the next number to this window',
      body: WindowCommand,
      answers: { 200: CallNextAnswer, 204: null },
    },
    async ask => {
      const { tx, actor, language, now } = ask;
      const calling = { tx, actor, language, now, id: ask.params.id ?? '', seen: versionSeen(ask) };
      const body = await callNext(house, calling);
      return body ? { status: 200, body } : { status: 204 };
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/windows/{id}/actions/call',
      access: 'windows.call',
      summary: 'Call a chosen number to this window; out of the order with a reason',
      body: WindowCall,
      answers: { 200: CallNextAnswer },
    },
    async ask => {
      const { tx, actor, language, now, body } = ask;
      const calling = { tx, actor, language, now, id: ask.params.id ?? '', seen: versionSeen(ask) };
      const chosen = { ticketId: body.ticketId, reason: body.reason ?? '' };
      return { status: 200, body: await callChosen(house, { ...calling, ...chosen }) };
    },
  );
}

function mountAlarm(house: House): void {
  mountCommand(
    house,
    {
      method: 'post',
      path: '/windows/{id}/actions/alarm',
      access: 'windows.act',
      summary: 'The silent alarm of this window: only managers are told',
      body: WindowCommand,
      answers: { 204: null },
    },
    async ({ tx, actor, now, params }) => {
      await raiseAlarm(house, { tx, actor, now, id: params.id ?? '' });
      return { status: 204 };
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/windows/{id}/actions/alarm-clear',
      access: 'windows.edit',
      summary: 'End the alarm of this window',
      body: WindowCommand,
      answers: { 200: WindowRecord },
    },
    async ({ tx, actor, now, params, body }) => ({
      status: 200,
      body: await clearAlarm(house, { tx, actor, now, id: params.id ?? '' }, body.reason ?? ''),
    }),
  );
}

function mountEnquiries(house: House): void {
  mountCommand(
    house,
    {
      method: 'post',
      path: '/windows/{id}/actions/enquiry',
      access: 'windows.act',
      summary: 'A question answered at this window without a number',
      body: EnquiryCreate,
      answers: { 201: EnquiryRecord },
    },
    async ({ tx, actor, now, params, body }) => ({
      status: 201,
      body: await addEnquiry(house, { tx, actor, now, body, id: params.id ?? '' }),
    }),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/enquiries/by-day',
      access: 'kpi.read',
      summary: 'How many questions were answered without a number, by day and item',
      query: EnquiryCountsQuery,
      answers: { 200: EnquiryCounts },
    },
    async ask => ask.c.json(await countEnquiries(house, ask, ask.query)),
  );
}

function mountStates(house: House): void {
  mountCommand(
    house,
    {
      method: 'post',
      path: '/windows/{id}/actions/{action}',
      access: 'windows.act',
      summary: `Change a window's state: ${WINDOW_ACTIONS.join(', ')}`,
      body: WindowCommand,
      answers: { 200: WindowRecord },
    },
    async ask => {
      const { id = '', action = '' } = ask.params;
      if (!isWindowAction(action)) throw notFound('no-such-path');
      const { tx, actor, language, now, body } = ask;
      const changing = { tx, actor, language, now, id, action, reason: body.reason, seen: versionSeen(ask) };
      return { status: 200, body: await changeWindow(house, changing) };
    },
  );
}
