import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingRecord, BookingSlotRecord } from '../../src/contract/bookings.ts';
import { addDays, dayOf, weekdayOf } from '../../src/domain/calendar/day.ts';
import { launchBrowser, open, settle, signInTo, type Tab, type TestBrowser } from '../support/browser.ts';
import { sampleId } from '../support/cases.ts';
import { callerAt, officeHours } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

const dataDir = newDataDir();
const clock = officeHours();
let server: RunningServer;
let browser: TestBrowser;
let tab: Tab;

const manager = <T>(method: string, path: string, body?: object) =>
  callerAt(server.address, 'manager')<T>(method, path, body);
const all = <T>(resource: string) => manager<T[]>('GET', `/${resource}?range=[0,999]`);

/** The next working day: its slots are free whatever the hour. */
const nextDay = (): string => {
  let day = addDays(dayOf(Date.now() + Number(clock.CLOCK_SHIFT_MS)), 1);
  while (weekdayOf(day) > 5) day = addDays(day, 1);
  return day;
};
const DAY = nextDay();

beforeAll(async () => {
  server = await startServer({ dataDir, env: { ...clock, SAMPLE_SIZE: '200' } });
  browser = await launchBrowser();
  tab = await browser.newTab();
  await signInTo(tab.page, server.address, 'manager');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

/** Tab by Tab to a control, as somebody without a pointer does. */
async function tabTo(name: RegExp): Promise<void> {
  for (let n = 0; n < 120; n++) {
    const text = await tab.page.evaluate(() => {
      const at = document.activeElement;
      return at === document.body ? '' : `${at?.getAttribute('aria-label') ?? ''}${at?.textContent ?? ''}`;
    });
    if (name.test(text)) return;
    await tab.page.keyboard.press('Tab');
  }
  throw new Error(`no ${name} by Tab`);
}

/** Ends the server, does something, and starts it again where it was. */
async function whileDead(work: () => Promise<void>): Promise<void> {
  const port = new URL(server.address).port;
  await server.stop('SIGKILL');
  await work();
  server = await startServer({ dataDir, env: { ...clock, PORT: port } });
}

describe('the rules of the hall by keyboard', () => {
  it('a slot is made; the server dies under the press, nothing is lost, and one press later there is one', async () => {
    const { page } = tab;
    await open(page, server.address, '/intake');
    await tabTo(/^加时段/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('9:00-9:30');
    expect(await violationsOf(page, 'slot dialog')).toEqual([]);
    await whileDead(async () => {
      await page.keyboard.press('Enter');
      await page
        .getByText(/连不上|没有连上/)
        .first()
        .waitFor();
      expect(await dialog.getByLabel(/^时段/).inputValue()).toBe('9:00-9:30');
    });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await all<BookingSlotRecord>('booking-slots')).toHaveLength(1);
  });

  it('what is left by Escape is offered again, what is cancelled is not', async () => {
    const { page } = tab;
    const edit = page.getByRole('button', { name: /^修改.* 周/ });
    const dialog = page.getByRole('dialog');
    const quota = dialog.getByLabel(/^名额/);
    await edit.press('Enter');
    await quota.fill('7');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await edit.press('Enter');
    expect(await quota.inputValue()).toBe('7');
    expect(await violationsOf(page, 'restored')).toEqual([]);
    await dialog.getByRole('button', { name: '取消' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await edit.press('Enter');
    expect(await quota.inputValue()).toBe('4');
    await page.keyboard.press('Escape');
  });

  it('somebody who calls is booked, once for two presses, and a dead server costs them nothing', async () => {
    const [slot] = await all<BookingSlotRecord>('booking-slots');
    if (!slot) throw new Error('no slot');
    const place = { itemCode: slot.itemCode, fromMinute: 540, toMinute: 570, quota: 3 };
    if (slot.weekday !== weekdayOf(DAY))
      await manager('POST', '/booking-slots', { ...place, weekday: weekdayOf(DAY) });
    const { page } = tab;
    await open(page, server.address, '/bookings');
    await tabTo(/^新预约/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const submit = dialog.getByRole('button', { name: '预约', exact: true });
    await submit.press('Enter');
    await dialog.getByText('必填').first().waitFor();
    await dialog.getByLabel(/^事项/).selectOption(slot.itemCode);
    await dialog.getByLabel(/^日期/).fill(DAY);
    const slots = dialog.getByLabel(/^时段/);
    await slots.locator('option[value="540"]').waitFor({ state: 'attached' });
    await slots.selectOption('540');
    await page.keyboard.press('Tab');
    await dialog.getByLabel(/^姓名/).fill('林小舟');
    await dialog.getByLabel(/^证件号码/).fill(sampleId(821));
    expect(await violationsOf(page, 'booking')).toEqual([]);
    await whileDead(async () => {
      await submit.press('Enter');
      await page
        .getByText(/连不上|没有连上/)
        .first()
        .waitFor();
      expect(await dialog.getByLabel(/^证件号码/).inputValue()).toBe(sampleId(821));
    });
    await submit.press('Enter');
    await page.keyboard.press('Enter');
    await dialog.getByText(/^预约成功/).waitFor();
    await settle(page);
    expect(await violationsOf(page, 'booked')).toEqual([]);
    expect(await all<BookingRecord>('bookings')).toHaveLength(1);
    await page.keyboard.press('Escape');
  });

  it('it is cancelled with a reason, by its code', async () => {
    const { page } = tab;
    const [booking] = await all<BookingRecord>('bookings');
    await open(page, server.address, `/bookings?filter=${encodeURIComponent('{}')}`);
    await page.getByRole('button', { name: `取消预约（${booking?.code}）` }).press('Enter');
    await page.getByRole('textbox', { name: /理由/ }).fill('本人来电取消');
    await page.getByRole('dialog').getByRole('button', { name: '取消预约' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await all<BookingRecord>('bookings')).map(({ status }) => status)).toEqual(['cancelled']);
    expect(tab.problems.filter(problem => !/ERR_|Failed to fetch|network/i.test(problem))).toEqual([]);
  });

  it.each(['reviewer', 'auditor'])('a %s is told that these pages are not theirs', async who => {
    const { page, context } = await browser.newTab();
    await signInTo(page, server.address, who);
    for (const path of ['/intake', '/bookings', '/live']) {
      await open(page, server.address, path);
      await page.getByText('此页不对您的岗位开放').waitFor();
    }
    await context.close();
  });
});
