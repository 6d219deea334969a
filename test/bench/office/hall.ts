import { CATALOGUE } from '../../../src/domain/items/catalogue.ts';
import { type Call, expectStatus } from '../load/httpClient.ts';

export interface HallWindow {
  id: string;
  no: number;
  clerk: string;
  clerkId: string;
}

const OPEN_ITEMS = CATALOGUE.filter(item => item.open).map(item => item.code);
const AT_ONCE = 8;

/** `clerk`, `clerk2`, …: the sample office gives window n to its nth clerk. */
export const clerkOf = (no: number): string => (no === 1 ? 'clerk' : `clerk${no}`);

/** Runs the work `count` times, a few at a time. */
export async function repeat(count: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const run = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, run));
}

/** Opens the windows and sends away whom an earlier run left at them. */
export async function openWindows(call: Call, count: number): Promise<HallWindow[]> {
  const range = encodeURIComponent('[0,99]');
  const reply = expectStatus(await call('manager', 'GET', `/windows?range=${range}`), 200, 206);
  const rows = reply.body as {
    id: string;
    no: number;
    status: string;
    ticketId: string | null;
    clerkId: string;
  }[];
  const wanted = rows.sort((a, b) => a.no - b.no).slice(0, count);
  if (wanted.length < count) throw new Error(`the office has ${wanted.length} windows, ${count} are needed`);
  for (const { id, status, ticketId } of wanted) {
    if (ticketId) await finish(call, 'manager', ticketId);
    if (status !== 'open')
      expectStatus(await call('manager', 'POST', `/windows/${id}/actions/open`, {}), 200);
  }
  return wanted.map(({ id, no, clerkId }) => ({ id, no, clerkId, clerk: clerkOf(no) }));
}

export async function finish(call: Call, username: string, ticketId: string): Promise<void> {
  expectStatus(await call(username, 'POST', `/tickets/${ticketId}/actions/finish`, {}), 200);
}

/** Hands out numbers, one for each item in turn. Answers their ids. */
export async function takeNumbers(call: Call, count: number): Promise<string[]> {
  const ids: string[] = [];
  await repeat(count, async n => {
    const itemCode = OPEN_ITEMS[n % OPEN_ITEMS.length];
    const reply = await call('clerk', 'POST', '/tickets', { itemCode, channel: 'walk-in' });
    ids.push(expectStatus(reply, 201).body.id);
  });
  return ids;
}

/** A call, and how long it took. `ticketId` is undefined when nobody waited. */
export async function callNext(call: Call, window: HallWindow, key?: string) {
  const began = performance.now();
  const reply = await call(window.clerk, 'POST', `/windows/${window.id}/actions/call-next`, {}, key);
  const ms = performance.now() - began;
  const ticketId = expectStatus(reply, 200, 204).body?.ticket.id as string | undefined;
  return { ms, ticketId };
}
