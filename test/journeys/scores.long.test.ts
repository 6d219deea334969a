import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scores } from '../../src/contract/scores.ts';
import { type Look, launchBrowser, open, settle, signInTo, type TestBrowser } from '../support/browser.ts';
import { callerAt } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

const dataDir = newDataDir();
let server: RunningServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer({ dataDir, env: { SAMPLE_SIZE: '600' } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

const scores = () => callerAt(server.address, 'manager')<Scores>('GET', '/kpi/scores');

it.each<[string, Look]>([
  ['zh-light', { locale: 'zh', theme: 'light' }],
  ['en-dark', { locale: 'en', theme: 'dark', large: true }],
])('the score of a month and a change of its formula: %s', async (name, look) => {
  const tab = await browser.newTab(look);
  const { page, problems } = tab;
  const [zh] = [look.locale === 'zh'];
  await signInTo(page, server.address, 'manager');
  await open(page, server.address, '/kpi?tab=reports');
  const change = page.getByRole('button', { name: zh ? '修改公式' : 'Change the formula' });
  await change.waitFor();
  await settle(page);
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}/score-${name}.png`, fullPage: true });
  }
  expect(await violationsOf(page, name)).toEqual([]);
  const before = await scores();
  expect(before.months[0]?.score).toBeGreaterThan(0);

  await change.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(zh ? /^理由|^原因/ : /^Reason/).fill('a first try');
  const first = dialog.getByRole('textbox', { name: zh ? /：权重$/ : /：Weight$/ }).first();
  await first.fill('');
  const save = dialog.getByRole('button', { name: zh ? '保存新公式' : 'Save the formula' });
  expect(await save.isDisabled()).toBe(true);
  await first.fill('40');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/formula-${name}.png` });
  expect(await violationsOf(page, `${name} formula`)).toEqual([]);
  await save.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const after = await scores();
  expect(after.formulas[0]?.parts[0]?.weight).toBe(40);
  expect(after.months).toEqual(before.months);
  expect(problems).toEqual([]);
  await page.context().close();
});
