import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingRecord } from '../../src/contract/bookings.ts';
import type { TicketRecord } from '../../src/contract/tickets.ts';
import { addDays, dayOf, weekdayOf } from '../../src/domain/calendar/day.ts';
import { launchBrowser, type Tab, type TestBrowser } from '../support/browser.ts';
import { sampleId } from '../support/cases.ts';
import { callerAt, listenIn, officeHours, signInDevice } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

const dataDir = newDataDir();
const clock = officeHours();
const TODAY = dayOf(Date.now() + Number(clock.CLOCK_SHIFT_MS));
/** The server's morning begins at ten: a slot around it, and one of the afternoon. */
const [NOW, LATER] = [590, 960];
let server: RunningServer;
let browser: TestBrowser;
let kiosk: Tab;

const manager = <T>(method: string, path: string, body?: object) =>
  callerAt(server.address, 'manager')<T>(method, path, body);

beforeAll(async () => {
  server = await startServer({ dataDir, env: { ...clock, SAMPLE_SIZE: '200' } });
  browser = await launchBrowser();
  kiosk = await browser.newTab();
  await kiosk.context.addInitScript(listenIn, { hasChinese: true });
  await kiosk.page.goto(`${server.address}/kiosk`);
  await signInDevice(kiosk.page, 'device-kiosk');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

let checkedIn: BookingRecord;

/** Somebody's booking of that day and minute, in a slot that is made for it where there is none. */
async function book(day: string, fromMinute: number, person: number): Promise<BookingRecord> {
  const slot = { itemCode: 'TLK', weekday: weekdayOf(day), fromMinute, toMinute: fromMinute + 30, quota: 9 };
  await manager('POST', '/booking-slots', slot).catch(() => undefined);
  const who = { applicantName: '林小舟', idNumber: sampleId(person), phone: '13800002417' };
  return manager<BookingRecord>('POST', '/bookings', { itemCode: 'TLK', day, fromMinute, ...who });
}

async function lookUp(code: string): Promise<void> {
  const { page } = kiosk;
  await page.getByRole('button', { name: '预约签到' }).press('Enter');
  await page.locator('#kiosk-booking').waitFor();
  await page.keyboard.type(code, { delay: 60 });
  await page.keyboard.press('Enter');
}

async function ticketShown(): Promise<TicketRecord> {
  await kiosk.page.locator('.result').waitFor();
  const number = await kiosk.page.locator('.number').first().textContent();
  const filter = encodeURIComponent(JSON.stringify({ number, serviceDay: TODAY }));
  const [ticket] = await manager<TicketRecord[]>('GET', `/tickets?filter=${filter}`);
  if (!ticket) throw new Error(`there is no ${number}`);
  return ticket;
}

const finish = () => kiosk.page.getByRole('button', { name: '完成' }).press('Enter');
const back = () => kiosk.page.getByRole('button', { name: '返回' }).press('Enter');

async function chooseItem(): Promise<void> {
  const { page } = kiosk;
  await page.locator('.items li button:enabled').filter({ hasText: '绿卡' }).press('Enter');
  await page.locator('#kiosk-id').waitFor();
}

describe('a booking at the kiosk', () => {
  it('checks in within its slot, by keyboard, and is a number of the booked lane', async () => {
    const booking = await book(TODAY, NOW, 811);
    checkedIn = booking;
    await lookUp(booking.code);
    await kiosk.page.getByRole('button', { name: '签到取号' }).waitFor();
    expect(await violationsOf(kiosk.page, 'booking found')).toEqual([]);
    await kiosk.page.keyboard.press('Enter');
    expect(await ticketShown()).toMatchObject({ lane: 'booked', channel: 'booked', bookingId: booking.id });
    await finish();
  });

  it('a second time it says which number it became', async () => {
    await lookUp(checkedIn.code);
    await kiosk.page.getByText(/这个预约已经签到，号码是 [A-Z]\d{3}/).waitFor();
    expect(await kiosk.page.getByRole('button', { name: '签到取号' }).count()).toBe(0);
    await back();
  });

  it('outside its slot it says when to come, with the day', async () => {
    const { code } = await book(TODAY, LATER, 812);
    await lookUp(code);
    await kiosk.page.getByText(`签到时间是 ${TODAY} 15:`).waitFor();
    expect(await kiosk.page.getByRole('button', { name: '签到取号' }).count()).toBe(0);
    await back();
    let next = addDays(TODAY, 1);
    while (weekdayOf(next) > 5) next = addDays(next, 1);
    const coming = await book(next, NOW, 813);
    await lookUp(coming.code);
    await kiosk.page.getByText(`签到时间是 ${next} 09:`).waitFor();
    await back();
  });

  it('a code that is none is told so, and nothing is lost', async () => {
    await lookUp('99999999');
    await kiosk.page.locator('.problem').waitFor();
    expect(await kiosk.page.locator('#kiosk-booking').inputValue()).toBe('99999999');
    await back();
  });
});

describe('who needs it easier', () => {
  it('长辈版: larger, fewer fields, the one reason; the next visitor finds the standard one', async () => {
    const { page } = kiosk;
    await page.getByRole('button', { name: '长辈版' }).press('Enter');
    await page.locator('.kiosk.elder').waitFor();
    expect(await violationsOf(page, 'elder, items')).toEqual([]);
    await chooseItem();
    expect(await page.locator('#kiosk-company').count()).toBe(0);
    expect(await page.locator('.reasons button').count()).toBe(1);
    expect(await violationsOf(page, 'elder, person')).toEqual([]);
    await page.keyboard.type(sampleId(814), { delay: 60 });
    await page.locator('.reasons button').press('Enter');
    await page.getByRole('button', { name: '取号', exact: true }).press('Enter');
    expect(await ticketShown()).toMatchObject({ lane: 'courtesy', laneReason: 'elderly' });
    await finish();
    await page.locator('.items').waitFor();
    expect(await page.locator('.kiosk.elder').count()).toBe(0);
  });

  it('a courtesy reason of the standard version leads to its lane', async () => {
    const { page } = kiosk;
    await chooseItem();
    await page.keyboard.type(sampleId(815), { delay: 60 });
    const reason = page.locator('.reasons button').nth(1);
    await reason.press('Enter');
    expect(await reason.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '取号', exact: true }).press('Enter');
    expect((await ticketShown()).lane).toBe('courtesy');
    await finish();
    expect(kiosk.problems.filter(problem => !/404/.test(problem))).toEqual([]);
  });
});
