import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WindowRecord } from '../../src/contract/windows.ts';
import { launchBrowser, open, settle, signInTo, type TestBrowser } from '../support/browser.ts';
import { callerAt, officeHours } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

const dataDir = newDataDir();
let server: RunningServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer({ dataDir, env: { SAMPLE_SIZE: '200', ...officeHours() } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

const windowsOf = (who: string) =>
  callerAt(server.address, who)<WindowRecord[]>('GET', '/windows?sort=["no","ASC"]');
const own = async (who: string): Promise<WindowRecord> => {
  const { staff } = await callerAt(server.address, who)<{ staff: { id: string } }>('GET', '/session');
  const found = (await windowsOf(who)).find(window => window.clerkId === staff.id);
  if (!found) throw new Error(`${who} has no window`);
  return found;
};

it('an alarm reaches the manager by itself, loud, and is ended with a reason', async () => {
  const clerk = callerAt(server.address, 'clerk');
  const window = await own('clerk');
  const { page, problems } = await browser.newTab();
  await signInTo(page, server.address, 'manager');
  // On whatever page the manager is; from there to the hall.
  await open(page, server.address, '/cases');
  expect(await page.getByText(/报警$/).count()).toBe(0);
  const pressedAt = Date.now();
  await clerk('POST', `/windows/${window.id}/actions/alarm`, {});
  await page.getByText(`${window.name} 报警`).waitFor({ timeout: 5_000 });
  expect(Date.now() - pressedAt).toBeLessThan(5_000);
  expect(await violationsOf(page, 'cases with an alarm')).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/alarm.png` });
  await page.getByRole('link', { name: '去大厅实况处理' }).press('Enter');
  await page.getByText(`${window.name} 报警`).waitFor();
  expect(await violationsOf(page, 'live hall with an alarm')).toEqual([]);
  await page.getByRole('button', { name: '解除报警' }).press('Enter');
  await page.getByRole('textbox', { name: /理由/ }).fill('误按');
  await page.getByRole('dialog').getByRole('button', { name: '解除报警' }).press('Enter');
  await page.getByText(`${window.name} 报警`).waitFor({ state: 'detached' });
  await page.getByText('今天的报警').waitFor();
  expect(await page.getByText(/误按/).count()).toBe(1);
  expect(problems).toEqual([]);
  await page.context().close();
});

it('a stuck call is taken back: the visitor waits again and the window is free', async () => {
  const manager = callerAt(server.address, 'manager');
  const { page, problems } = await browser.newTab({ locale: 'en', theme: 'dark' });
  await signInTo(page, server.address, 'manager');
  await open(page, server.address, '/live');
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: /step in/ }) });
  await row.first().waitFor();
  const number = (await row.first().getByRole('link').innerText()).trim();
  await row
    .first()
    .getByRole('button', { name: /step in/ })
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Take back' }).press('Enter');
  await page.getByRole('textbox', { name: /Reason/ }).fill('clerk called away');
  await settle(page);
  expect(await violationsOf(page, 'taking back')).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `step in for number ${number}` }).waitFor({ state: 'detached' });
  const filter = encodeURIComponent(JSON.stringify({ number, status: 'waiting' }));
  const [ticket] = await manager<{ number: string }[]>('GET', `/tickets?filter=${filter}`);
  expect(ticket?.number).toBe(number);
  expect(problems).toEqual([]);
  await page.context().close();
});

it('a clerk hands over by keyboard, works as away, and has it back with one press', async () => {
  const manager = callerAt(server.address, 'manager');
  const window = await own('clerk');
  const { page, problems } = await browser.newTab();
  await signInTo(page, server.address, 'clerk');
  await open(page, server.address, '/absences');
  await page.getByText('将要交接').waitFor();
  const names = await manager<{ id: string; name: string; roles: string[] }[]>('GET', '/staff/names');
  const reviewer = names.find(({ roles }) => roles.join() === 'reviewer');
  const other = names.find(({ id, roles }) => roles.includes('clerk') && id !== window.clerkId);
  if (!reviewer || !other) throw new Error('the sample office has neither a reviewer nor a second clerk');
  await page.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.locator('#absence-deputy').selectOption(reviewer.id);
  await page.getByText('这位同事不能接手以下内容').waitFor();
  expect(await violationsOf(page, 'a deputy who cannot')).toEqual([]);
  await page.locator('#absence-deputy').selectOption(other.id);
  await page.getByText('这位同事不能接手以下内容').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '交接并离岗' }).press('Enter');
  await page.getByText(`您登记为离岗（代理：${other.name}）。`).waitFor();
  expect(await violationsOf(page, 'away')).toEqual([]);
  const after = await manager<WindowRecord>('GET', `/windows/${window.id}`);
  expect(after.clerkId).toBe(other.id);
  await page.getByRole('button', { name: '我回来了' }).first().press('Enter');
  await page.getByText('您登记为离岗').waitFor({ state: 'detached' });
  expect((await manager<WindowRecord>('GET', `/windows/${window.id}`)).clerkId).toBe(window.clerkId);
  expect(problems).toEqual([]);
  await page.context().close();
});
