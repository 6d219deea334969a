import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab, TestBrowser } from '../support/browser.ts';
import { launchBrowser } from '../support/browser.ts';
import { sampleId } from '../support/cases.ts';
import { callerAt, listenIn, officeHours, signInDevice, whatWasHeard } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

interface Window {
  id: string;
  no: number;
  ticketId: string | null;
}

const dataDir = newDataDir();
const clock = officeHours();
let server: RunningServer;
let browser: TestBrowser;
let kiosk: Tab;
let screen: Tab;
let phone: Tab;
let sign: Tab;
let mine: Window;
let taken: { number: string; address: string };

const number = (tab: Tab) => tab.page.locator('.number').first();

beforeAll(async () => {
  server = await startServer({ dataDir, env: clock });
  browser = await launchBrowser();
  [kiosk, screen, phone, sign] = await Promise.all([
    browser.newTab(),
    browser.newTab(),
    browser.newTab(),
    browser.newTab(),
  ]);
  for (const tab of [kiosk, screen]) await tab.context.addInitScript(listenIn, { hasChinese: true });
  await phone.page.setViewportSize({ width: 390, height: 844 });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

/** Tab by Tab to the control with this name, as somebody without a pointer does. */
async function tabTo({ page }: Tab, name: RegExp): Promise<void> {
  for (let n = 0; n < 60; n++) {
    const text = await page.evaluate(() => {
      const at = document.activeElement === document.body ? null : document.activeElement;
      return `${at?.getAttribute('aria-label') ?? ''}${at?.textContent ?? ''}`;
    });
    if (name.test(text)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no ${name} by Tab`);
}

async function chooseItem(tab: Tab): Promise<void> {
  await tab.page.locator('.items li button:enabled').first().waitFor();
  await tabTo(tab, /绿卡/);
  await tab.page.keyboard.press('Enter');
  await tab.page.locator('#kiosk-id').waitFor();
}

/** Clerk's window calls until this number is at it. */
async function call(wanted: string): Promise<void> {
  const clerk = callerAt(server.address, 'clerk');
  for (let n = 0; n < 30; n++) {
    const called = await clerk<{ ticket: { id: string; number: string } }>(
      'POST',
      `/windows/${mine.id}/actions/call-next`,
      {},
    );
    if (called.ticket.number === wanted) return;
    await clerk('POST', `/tickets/${called.ticket.id}/actions/miss`, {});
  }
  throw new Error(`${wanted} was never called`);
}

describe('the light pages of the hall', () => {
  it('a kiosk gives a number by keyboard alone, once for two presses', async () => {
    await kiosk.page.goto(`${server.address}/kiosk`);
    await signInDevice(kiosk.page, 'device-kiosk');
    await chooseItem(kiosk);
    await kiosk.page.keyboard.type(sampleId(301), { delay: 60 });
    await kiosk.page.keyboard.press('Enter');
    await kiosk.page.keyboard.press('Enter');
    await kiosk.page.locator('.result').waitFor();
    const text = await number(kiosk).textContent();
    expect(text).toMatch(/^[A-Z]\d{3}$/);
    const code = /([0-9A-Z]{5}-[0-9A-Z]{5})/.exec((await kiosk.page.locator('.slip').textContent()) ?? '');
    taken = { number: text!, address: `${server.address}/p/${code?.[1]?.replace('-', '')}` };
    await expect.poll(async () => (await whatWasHeard(kiosk.page)).printed).toBe(1);
    const filter = encodeURIComponent(JSON.stringify({ number: text }));
    expect(
      await callerAt(server.address, 'clerk')<object[]>('GET', `/tickets?filter=${filter}`),
    ).toHaveLength(1);
  });

  it('the next visitor finds nothing of the one before', async () => {
    await kiosk.page.getByRole('button', { name: '完成' }).press('Enter');
    await chooseItem(kiosk);
    expect(await kiosk.page.locator('#kiosk-id').inputValue()).toBe('');
    expect(await kiosk.page.locator('body').textContent()).not.toContain(taken.number);
    await kiosk.page.getByRole('button', { name: '返回' }).click();
  });

  it('a scanned card fills its field, wherever the focus is, and presses nothing', async () => {
    await chooseItem(kiosk);
    const [id, company] = [kiosk.page.locator('#kiosk-id'), kiosk.page.locator('#kiosk-company')];
    // A busy machine may pause between two keys as no scanner does: the card is then laid on again.
    await expect
      .poll(
        async () => {
          await id.fill('');
          await company.fill('');
          await company.focus();
          await kiosk.page.keyboard.type(`${sampleId(302)}\n`);
          return [await id.inputValue(), await company.inputValue()];
        },
        { timeout: 15_000 },
      )
      .toEqual([sampleId(302), '']);
    expect(await kiosk.page.locator('.result').count()).toBe(0);
  });

  it('offline it says so, keeps trying the same press, and prints only what the server gave', async () => {
    const before = await whatWasHeard(kiosk.page);
    await kiosk.context.setOffline(true);
    await kiosk.page.getByRole('button', { name: '取号', exact: true }).click();
    await kiosk.page.getByText('号码还没有取到').waitFor();
    expect((await whatWasHeard(kiosk.page)).printed).toBe(before.printed);
    await kiosk.context.setOffline(false);
    await kiosk.page.locator('.result').waitFor();
    await expect.poll(async () => (await whatWasHeard(kiosk.page)).printed).toBe(before.printed + 1);
    await kiosk.page.getByRole('button', { name: '完成' }).click();
  });

  it('who waits already is told the number instead of getting another', async () => {
    await chooseItem(kiosk);
    await kiosk.page.keyboard.type(sampleId(301), { delay: 60 });
    await kiosk.page.keyboard.press('Enter');
    await kiosk.page.getByText(`已有等候中的 ${taken.number} 号`).waitFor();
    await kiosk.page.keyboard.press('Enter');
    await kiosk.page.locator('.items').waitFor();
  });

  it('the phone follows it, the screen shows and says it when it is called', async () => {
    await phone.page.goto(taken.address);
    await phone.page.getByText('等候中').waitFor();
    expect(await number(phone).textContent()).toBe(taken.number);
    await screen.page.goto(`${server.address}/hall`);
    await signInDevice(screen.page, 'device-screen');
    await screen.page.getByRole('button', { name: '开启语音播报' }).click();

    const windows = await callerAt(server.address, 'manager')<(Window & { clerkName: string })[]>(
      'GET',
      '/windows',
    );
    const clerk = callerAt(server.address, 'clerk');
    const { staff } = await clerk<{ staff: { id: string } }>('GET', '/session');
    mine = windows.find(each => (each as unknown as { clerkId: string }).clerkId === staff.id)!;
    await clerk('POST', `/windows/${mine.id}/actions/open`, {});
    await sign.page.goto(`${server.address}/sign?window=${mine.no}`);
    await signInDevice(sign.page, 'device-screen');
    await sign.page.getByText('请等候叫号').waitFor();

    await call(taken.number);
    await screen.page.locator('.now .number', { hasText: taken.number }).waitFor();
    await expect
      .poll(async () => (await whatWasHeard(screen.page)).heard.at(-1), { timeout: 20_000 })
      .toMatch(new RegExp(`到 ${mine.no} 号窗口`));
    expect((await whatWasHeard(screen.page)).overlaps).toBe(0);
    await sign.page.locator('.sign .number', { hasText: taken.number }).waitFor();
    await phone.page.getByText(`请到 ${mine.no} 号窗口`).waitFor({ timeout: 15_000 });
  });

  it('no page has a violation', async () => {
    const found: string[] = [];
    for (const [name, tab] of Object.entries({ kiosk, screen, phone, sign })) {
      found.push(...(await violationsOf(tab.page, name)));
    }
    await chooseItem(kiosk);
    found.push(...(await violationsOf(kiosk.page, 'kiosk, person')));
    await kiosk.page.getByRole('button', { name: '返回' }).click();
    expect(found.join('\n')).toBe('');
  });

  it('the server dies: every page says how old it is, and finds back by itself', async () => {
    const port = new URL(server.address).port;
    await server.stop('SIGKILL');
    for (const tab of [screen, phone, sign]) {
      await tab.page.getByRole('alert').filter({ hasText: '网络中断' }).waitFor({ timeout: 25_000 });
    }
    await kiosk.page.getByText('暂时不能取号').waitFor({ timeout: 25_000 });
    server = await startServer({ dataDir, env: { ...clock, PORT: port } });
    for (const tab of [screen, phone, sign, kiosk]) {
      await tab.page.locator('.stale').waitFor({ state: 'detached', timeout: 25_000 });
    }
    const clerk = callerAt(server.address, 'clerk');
    const before = (await whatWasHeard(screen.page)).heard.length;
    const { ticketId } = await clerk<Window>('GET', `/windows/${mine.id}`);
    await clerk('POST', `/tickets/${ticketId}/actions/finish`, {});
    await phone.page.getByText('本次办理已结束').waitFor({ timeout: 15_000 });
    await clerk('POST', `/windows/${mine.id}/actions/call-next`, {});
    await expect
      .poll(async () => (await whatWasHeard(screen.page)).heard.length, { timeout: 20_000 })
      .toBe(before + 1);
    for (const tab of [kiosk, screen, phone, sign]) {
      const own = tab.problems.filter(
        problem => !/ERR_(CONNECTION|INTERNET|INCOMPLETE|EMPTY)|409/.test(problem),
      );
      expect(own).toEqual([]);
    }
  });
});
