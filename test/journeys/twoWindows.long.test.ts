import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TicketRecord } from '../../src/contract/tickets.ts';
import type { QueueAnswer } from '../../src/contract/windows.ts';
import { launchBrowser, type Tab, type TestBrowser } from '../support/browser.ts';
import { sampleId } from '../support/cases.ts';
import { type Desk, openDesk, visitorAt } from '../support/hallDesk.ts';
import { callerAt, listenIn, officeHours, signInDevice, whatWasHeard } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

const CLERKS = ['clerk', 'clerk2'];
const DIGITS = '零一二三四五六七八九';

const dataDir = newDataDir();
const clock = officeHours();
let server: RunningServer;
let browser: TestBrowser;
let kiosk: Tab;
let screen: Tab;
let phone: Tab;
let desks: Desk[];
/** By number: the address that the slip's code opens. */
const slips = new Map<string, string>();

const manager = <T>(path: string) => callerAt(server.address, 'manager')<T>('GET', path);
const filtered = (path: string, filter: object) =>
  `${path}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
async function ticketOf(number: string): Promise<TicketRecord> {
  const [ticket] = await manager<TicketRecord[]>(filtered('/tickets', { number }));
  if (!ticket) throw new Error(`there is no ${number}`);
  return ticket;
}

beforeAll(async () => {
  server = await startServer({ dataDir, env: clock });
  browser = await launchBrowser();
  [kiosk, screen, phone] = await Promise.all([browser.newTab(), browser.newTab(), browser.newTab()]);
  for (const tab of [kiosk, screen]) await tab.context.addInitScript(listenIn, { hasChinese: true });
  await kiosk.page.goto(`${server.address}/kiosk`);
  await signInDevice(kiosk.page, 'device-kiosk');
  await screen.page.goto(`${server.address}/hall`);
  await signInDevice(screen.page, 'device-screen');
  await screen.page.getByRole('button', { name: '开启语音播报' }).click();
  desks = await Promise.all(
    CLERKS.map(who => openDesk(browser, server.address, who, Number(clock.CLOCK_SHIFT_MS))),
  );
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

/** A number from the kiosk for a person of their own. */
async function takeAtKiosk(person: number): Promise<string> {
  const { page } = kiosk;
  await page.locator('.items li button:enabled').filter({ hasText: '绿卡' }).press('Enter');
  await page.locator('#kiosk-id').waitFor();
  await page.keyboard.type(sampleId(person), { delay: 60 });
  await page.keyboard.press('Enter');
  await page.locator('.result').waitFor();
  const number = (await page.locator('.number').first().textContent()) ?? '';
  const code = /([0-9A-Z]{5})-([0-9A-Z]{5})/.exec((await page.locator('.slip').textContent()) ?? '');
  slips.set(number, `${server.address}/p/${code?.[1]}${code?.[2]}`);
  await page.getByRole('button', { name: '完成' }).press('Enter');
  return number;
}

const spoken = (number: string, no: number) =>
  `请 ${[...number].map(letter => DIGITS[Number(letter)] ?? letter).join(' ')} 号，到 ${no} 号窗口。`;

it('two windows press at one moment: two numbers, both shown, and said one after the other', async () => {
  const taken = [await takeAtKiosk(401), await takeAtKiosk(402), await takeAtKiosk(403)];
  for (const { page } of desks) {
    await page.getByRole('listitem').filter({ hasText: taken[2] }).waitFor();
  }
  await Promise.all(desks.map(({ hands }) => hands.press('F8')));
  const called = await Promise.all(desks.map(async desk => (await visitorAt(desk).textContent()) ?? ''));
  expect([...called].sort()).toEqual(taken.slice(0, 2).sort());
  for (const [n, { window }] of desks.entries()) {
    const ticket = await ticketOf(called[n] ?? '');
    expect(ticket).toMatchObject({ status: 'called', windowId: window.id, callCount: 1 });
    const row = screen.page.getByRole('row').filter({
      has: screen.page.getByRole('rowheader', { name: String(window.no), exact: true }),
    });
    await row.getByRole('cell', { name: called[n] }).waitFor();
  }
  const wanted = desks.map(({ window }, n) => spoken(called[n] ?? '', window.no));
  const heard = async () => (await whatWasHeard(screen.page)).heard;
  await expect.poll(async () => (await heard()).length, { timeout: 20_000 }).toBe(2);
  expect([...(await heard())].sort()).toEqual([...wanted].sort());
  expect((await whatWasHeard(screen.page)).overlaps).toBe(0);
  const shown = await screen.page.locator('.now .number, .last .number').allTextContents();
  expect(shown.sort()).toEqual([...called].sort());
  expect((await ticketOf(taken[2] ?? '')).status).toBe('waiting');

  await phone.page.goto(slips.get(called[0] ?? '') ?? '');
  await phone.page.getByText(`请到 ${desks[0]?.window.no} 号窗口`).waitFor();
  expect(await phone.page.locator('.number').first().textContent()).toBe(called[0]);
});

it('who missed the call and comes back keeps the time they had waited, and no more', async () => {
  const desk = desks[0]!;
  const { page, hands, window } = desk;
  const number = (await visitorAt(desk).textContent()) ?? '';
  const before = await ticketOf(number);
  await hands.press('Alt+m');
  await page.getByText('窗口空闲').waitFor();
  await phone.page.getByText('已过号').waitFor({ timeout: 15_000 });
  const later = await takeAtKiosk(404);
  await page.getByRole('listitem').filter({ hasText: later }).waitFor();
  await hands.press('Alt+l');
  await page.getByRole('button', { name: `排回 ${number}` }).waitFor();
  await hands.press('Enter');
  await phone.page.getByText('等候中').waitFor({ timeout: 15_000 });

  const back = await ticketOf(number);
  expect(back).toMatchObject({ status: 'waiting', takenAt: before.takenAt, missCount: 1, windowId: null });
  const resumed = filtered('/events', { subjectId: back.id, action: 'resume' });
  const [{ at } = { at: '' }] = await manager<{ at: string }[]>(resumed);
  const waited = Date.parse(before.calledAt ?? '') - Date.parse(before.takenAt);
  expect(Date.parse(back.queuedAt ?? '')).toBe(Date.parse(at) - waited);

  const { order } = await callerAt(server.address, 'clerk')<QueueAnswer>(
    'GET',
    `/windows/${window.id}/queue`,
  );
  const since = ({ ticket }: (typeof order)[number]) => Date.parse(ticket.queuedAt ?? ticket.takenAt);
  expect(order.map(({ ticket }) => ticket.number).sort()).toContain(number);
  expect(order).toHaveLength(3);
  expect(order.map(since)).toEqual(order.map(since).sort((a, b) => a - b));
  await hands.press('F8');
  await visitorAt(desk).filter({ hasText: order[0]?.ticket.number }).waitFor();
});

it('none of the pages has a violation or an error', async () => {
  const found: string[] = [];
  for (const [name, tab] of Object.entries<Tab>({ kiosk, screen, phone, ...desks })) {
    found.push(...(await violationsOf(tab.page, name)), ...tab.problems);
  }
  expect(found.join('\n')).toBe('');
});
