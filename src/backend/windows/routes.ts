import {
  CallNextAnswer,
  QueueAnswer,
  WINDOW_ACTIONS,
  WindowCommand,
  WindowEdit,
  WindowRecord,
} from '../../contract/windows.ts';
import { mountCommand, versionSeen } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { notFound } from '../http/problem.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { callNext } from './callNext.ts';
import { createWindow, updateWindow } from './edit.ts';
import { readQueue } from './queue.ts';
import { windowSpec } from './spec.ts';
import { changeWindow, type WindowAction } from './state.ts';

const isWindowAction = (name: string): name is WindowAction =>
  (WINDOW_ACTIONS as readonly string[]).includes(name);

export function mountWindows(house: House): void {
  mountReads(house, windowSpec(house));
  mountEdits(house);
  mountActions(house);
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

function mountActions(house: House): void {
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
