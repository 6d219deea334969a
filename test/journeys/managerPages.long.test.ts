import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AbsencePlanRecord } from '../../src/contract/absencePlans.ts';
import { launchBrowser, open, signInTo, type Tab, type TestBrowser } from '../support/browser.ts';
import { tabTo } from '../support/fairnessJourney.ts';
import { callerAt } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

const dataDir = newDataDir();
let server: RunningServer;
let browser: TestBrowser;
let tab: Tab;

beforeAll(async () => {
  server = await startServer({ dataDir, env: { SAMPLE_SIZE: '200' } });
  browser = await launchBrowser();
  tab = await browser.newTab();
  await signInTo(tab.page, server.address, 'manager');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

const plans = () => {
  const filter = encodeURIComponent(JSON.stringify({ status: 'planned' }));
  return callerAt(server.address, 'manager')<AbsencePlanRecord[]>('GET', `/absence-plans?filter=${filter}`);
};

/** Noon of a day to come, on the office's clock, as the field takes it. */
const comingNoon = () => `${new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)}T12:00`;

it('an absence is planned and taken back by keys alone, once for two presses', async () => {
  const { page } = tab;
  await open(page, server.address, '/absences');
  await tabTo(page, '#absence-deputy');
  await page.keyboard.press('ArrowDown');
  await page.locator('#absence-from').fill(comingNoon());
  const submit = 'button[type="submit"]:has-text("登记，到时交接")';
  await tabTo(page, submit);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: '将要离岗' }).waitFor();
  expect(await plans()).toHaveLength(1);
  expect(await violationsOf(page, 'absences, planned')).toEqual([]);
  await tabTo(page, 'button:has-text("取消计划")');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: '将要离岗' }).waitFor({ state: 'detached' });
  expect(await plans()).toEqual([]);
});

const LOG = ['arrive,service_s,lane', '09:00:00,240,green', '09:00:30,240,ordinary', '09:01:00,240,ordinary'];

/** As somebody who drags a file over the page and lets it go. */
async function drop(page: Page, selector: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(content => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dragged.csv', { type: 'text/csv' }));
    return transfer;
  }, text);
  const place = page.locator(selector).first();
  for (const type of ['dragenter', 'dragover', 'drop'])
    await place.dispatchEvent(type, { dataTransfer: data });
}

it('a log is dragged onto the page and replayed under a rule of turns', async () => {
  const { page } = tab;
  await open(page, server.address, '/fairness');
  await page.getByRole('button', { name: '导入文件' }).press('Enter');
  await drop(page, ':text("把 CSV 文件拖到这里")', LOG.join('\n'));
  await page.getByText('dragged.csv：3 行').waitFor();
  await page.getByRole('button', { name: '使用这份记录' }).press('Enter');
  await page.getByRole('checkbox', { name: '自定规则' }).press('Space');
  await page.getByRole('combobox', { name: '规则种类' }).press('Enter');
  await page.getByRole('option', { name: '轮转' }).press('Enter');
  await page.getByRole('button', { name: '加：普通' }).press('Enter');
  expect(await violationsOf(page, 'own rule')).toEqual([]);
  const asked = page.waitForRequest(/queue-replays/);
  await page.getByRole('button', { name: '重放', exact: true }).press('Enter');
  const body = (await asked).postDataJSON() as {
    arrivals: object[];
    policies: { name: string; cycle?: string[] }[];
  };
  expect(body.arrivals).toHaveLength(3);
  expect(body.policies.find(({ name }) => name === 'own')?.cycle).toEqual([
    'green',
    'green',
    'courtesy',
    'ordinary',
    'ordinary',
  ]);
  await page.getByRole('heading', { name: '各规则下的等候' }).waitFor();
});

it('days that cannot be are said to be so, and nothing is asked', async () => {
  const { page } = tab;
  await open(page, server.address, '/fairness');
  await page.getByRole('button', { name: '近 7 天' }).press('Enter');
  await page.getByRole('table', { name: '与另一段时间比较' }).waitFor();
  expect(await violationsOf(page, 'fairness, a week')).toEqual([]);
  await page.getByLabel('到', { exact: true }).fill('2020-01-01');
  await page.getByText('结束不能早于开始').waitFor();
  expect(tab.problems).toEqual([]);
});

it('a dead server: what was filled in stays, and the same press works when it is back', async () => {
  const { page } = tab;
  await open(page, server.address, '/absences');
  await page.locator('#absence-deputy').selectOption({ index: 1 });
  await page.locator('#absence-from').fill(comingNoon());
  const port = new URL(server.address).port;
  await server.stop('SIGKILL');
  const submit = page.getByRole('button', { name: '登记，到时交接' });
  await submit.press('Enter');
  await page.getByRole('alert').first().waitFor();
  expect(await page.locator('#absence-from').inputValue()).toBe(comingNoon());
  server = await startServer({ dataDir, env: { PORT: port, SAMPLE_SIZE: '200' } });
  await submit.press('Enter');
  await page.getByRole('table', { name: '将要离岗' }).waitFor();
  expect(await plans()).toHaveLength(1);
});
