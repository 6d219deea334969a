import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CallNextAnswer, TicketRecord } from '../../src/contract/tickets.ts';
import type { WindowRecord } from '../../src/contract/windows.ts';
import { ownWindow } from '../support/hallDesk.ts';
import { callerAt } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, signIn, startServer } from '../support/server.ts';

const CLERKS = ['clerk', 'clerk2'];

/** One press of "call next", which can be sent again under its own key. */
interface Press {
  window: WindowRecord;
  key: string;
  token: string;
}

const dataDir = newDataDir();
let server: RunningServer;
/** Kills that left a press without an answer. */
let unanswered = 0;
/** How long a call takes here: where the next kills are to fall. */
let callMs = 20;

beforeAll(async () => {
  server = await startServer({ dataDir });
});
afterAll(async () => {
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

async function send({ window, key, token }: Press): Promise<{ call: CallNextAnswer; isReplay: boolean }> {
  const response = await fetch(`${server.address}/api/windows/${window.id}/actions/call-next`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
  });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  const isReplay = response.headers.get('idempotent-replay') === 'true';
  return { call: (await response.json()) as CallNextAnswer, isReplay };
}

/** Both clerks' windows, open and free, and enough people waiting; no press under way. */
async function prepare(): Promise<Press[]> {
  const presses: Press[] = [];
  for (const who of CLERKS) {
    const ask = callerAt(server.address, who);
    const window = await ownWindow(server.address, who);
    if (window.ticketId) await ask('POST', `/tickets/${window.ticketId}/actions/miss`, {});
    if (window.status !== 'open') await ask('POST', `/windows/${window.id}/actions/open`, {});
    for (let n = 0; n < 3; n++) await ask('POST', '/tickets', { itemCode: 'TLK', channel: 'walk-in' });
    const token = await signIn(server.address, who);
    presses.push({ window, token, key: `${who}-${crypto.randomUUID()}` });
  }
  return presses;
}

/** The numbers and windows as the record has them; each window has at most one number and each number one window. */
async function record() {
  const ask = callerAt(server.address, 'manager');
  const range = encodeURIComponent('[0,999]');
  const [tickets, windows] = await Promise.all([
    ask<TicketRecord[]>('GET', `/tickets?range=${range}`),
    ask<WindowRecord[]>('GET', `/windows?range=${range}`),
  ]);
  const called = tickets.filter(({ status }) => status === 'called');
  const here = windows.filter(({ ticketId }) => ticketId !== null);
  expect(called.map(({ id, windowId }) => `${id} at ${windowId}`).sort()).toEqual(
    here.map(({ ticketId, id }) => `${ticketId} at ${id}`).sort(),
  );
  expect(new Set(called.map(({ windowId }) => windowId)).size).toBe(called.length);
  expect(new Set(tickets.map(({ number }) => number)).size).toBe(tickets.length);
  return { tickets, at: (press: Press) => called.find(({ windowId }) => windowId === press.window.id) };
}

/** How often the log says that a number was called. */
async function callsOf({ id }: TicketRecord): Promise<number> {
  const filter = encodeURIComponent(JSON.stringify({ subjectId: id, action: 'call' }));
  const events = await callerAt(server.address, 'manager')<object[]>('GET', `/events?filter=${filter}`);
  return events.length;
}

it('a call that is answered is where it says, and its press repeated says the same', async () => {
  const presses = await prepare();
  const startedAt = performance.now();
  const answers = await Promise.all(presses.map(send));
  callMs = performance.now() - startedAt;
  const again = await Promise.all(presses.map(send));
  expect(again).toEqual(answers.map(({ call }) => ({ call, isReplay: true })));
  expect(new Set(answers.map(({ call }) => call.ticket.id)).size).toBe(presses.length);
});

/** A little earlier or later each time: in the request, in the transaction, between its end and the answer. */
const partOfCall = (part: number) => () =>
  new Promise<void>(resolve => setTimeout(resolve, part * callMs * (0.7 + 0.6 * Math.random())));

/** The calls are done; that their answers arrive nobody has seen. */
async function isRecorded(presses: readonly Press[]): Promise<void> {
  const ask = callerAt(server.address, 'manager');
  const isHere = async ({ window }: Press) =>
    (await ask<WindowRecord>('GET', `/windows/${window.id}`)).ticketId !== null;
  await expect.poll(async () => (await Promise.all(presses.map(isHere))).every(Boolean)).toBe(true);
}

it.each<[string, (presses: readonly Press[]) => Promise<void>, boolean]>([
  ['at once', partOfCall(0), false],
  ['after a third of a call', partOfCall(0.35), false],
  ['near the end of a call', partOfCall(0.9), false],
  ['when the calls are done and their answers lost', isRecorded, true],
])('kill -9 %s: the number is where the record says, once', async (_, moment, isLost) => {
  const presses = await prepare();
  const before = await record();
  const sent = presses.map(press => send(press).catch(() => undefined));
  await moment(presses);
  server.process.kill('SIGKILL');
  const answers = (await Promise.all(sent)).map(answer => (isLost ? undefined : answer));
  await server.ended;
  server = await startServer({ dataDir });

  const after = await record();
  expect(after.tickets.map(({ id }) => id).sort()).toEqual(before.tickets.map(({ id }) => id).sort());
  for (const [n, press] of presses.entries()) {
    const answer = answers[n];
    if (!answer && !isLost) unanswered++;
    // Who was answered is called; who was not is called here or still waits.
    if (answer) expect(after.at(press)?.number).toBe(answer.call.ticket.number);
    if (isLost) expect(after.at(press)).toBeDefined();
  }
  const touched = after.tickets.filter(ticket => {
    const was = before.tickets.find(({ id }) => id === ticket.id);
    return was?.version !== ticket.version || was.status !== ticket.status;
  });
  const atWindows = presses.flatMap(press => after.at(press) ?? []);
  expect(touched.map(({ id }) => id).sort()).toEqual(atWindows.map(({ id }) => id).sort());
  for (const ticket of atWindows) expect(await callsOf(ticket)).toBe(1);

  const repeated = await Promise.all(presses.map(send));
  for (const [n, press] of presses.entries()) {
    const kept = after.at(press);
    expect(repeated[n]?.isReplay).toBe(kept !== undefined);
    if (kept) expect(repeated[n]?.call.ticket.number).toBe(kept.number);
    expect((await send(press)).call).toEqual(repeated[n]?.call);
  }
  const last = await record();
  const here = presses.flatMap(press => last.at(press) ?? []);
  expect(here.map(({ number }) => number)).toEqual(repeated.map(({ call }) => call.ticket.number));
  expect(await Promise.all(here.map(callsOf))).toEqual([1, 1]);
});

it('some of the kills fell before the answer', () => expect(unanswered).toBeGreaterThan(0));
