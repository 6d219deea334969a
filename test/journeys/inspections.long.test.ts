import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InspectedCaseRecord } from '../../src/contract/inspections.ts';
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

async function tabOf(who: string, look: Look) {
  const tab = await browser.newTab(look);
  await signInTo(tab.page, server.address, who);
  return tab;
}

async function look(page: Page, name: string): Promise<void> {
  await settle(page);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/inspections-${name}.png` });
  expect(await violationsOf(page, name)).toEqual([]);
}

const drawn = () =>
  callerAt(server.address, 'manager')<InspectedCaseRecord[]>('GET', '/inspected-cases?sort=["status","ASC"]');

it('the city draws cases, finds something in one, a clerk puts it right, the city accepts', async () => {
  const city = await tabOf('supervisor', { locale: 'zh', theme: 'light' });
  await open(city.page, server.address, '/inspected-cases');
  await city.page.getByRole('button', { name: '抽取办件' }).press('Enter');
  const dialog = city.page.getByRole('dialog');
  await dialog.getByLabel('抽取件数').fill('3');
  await look(city.page, 'draw');
  await dialog.getByRole('button', { name: '抽取办件' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await city.page.getByRole('table', { name: '历次抽取' }).waitFor();
  await look(city.page, 'list');
  const [one] = await drawn();
  expect(await drawn()).toHaveLength(3);

  await open(city.page, server.address, `/inspected-cases/${one?.id}/show`);
  await city.page.getByRole('button', { name: '记录问题' }).press('Enter');
  await dialog.getByLabel('备注').fill('送达回证缺签名。');
  await dialog.getByRole('combobox', { name: '承办人' }).press('Enter');
  await city.page.getByRole('option', { name: /王芳/ }).press('Enter');
  await dialog.getByRole('button', { name: '记录问题' }).press('Enter');
  // What was found has to be named.
  await dialog.getByText('必填').waitFor();
  await dialog.getByRole('checkbox', { name: '文书错漏' }).press('Space');
  await look(city.page, 'find');
  await dialog.getByRole('button', { name: '记录问题' }).press('Enter');
  await city.page.getByText('待整改').waitFor();

  const clerk = await tabOf('clerk', { locale: 'zh', theme: 'dark', large: true });
  await clerk.page.getByRole('button', { name: /^通知/ }).press('Enter');
  await clerk.page.getByRole('link', { name: /^打开.*发现问题/ }).press('Enter');
  await look(clerk.page, 'handler');
  await clerk.page.getByRole('button', { name: '已整改' }).press('Enter');
  await clerk.page.getByRole('dialog').getByLabel('备注').fill('已补签并扫描归档。');
  await clerk.page.getByRole('dialog').getByRole('button', { name: '已整改' }).press('Enter');
  await clerk.page.getByText('待复核').waitFor();

  await open(city.page, server.address, `/inspected-cases/${one?.id}/show`);
  await city.page.getByRole('button', { name: '复核通过' }).press('Enter');
  await city.page.getByRole('dialog').getByRole('button', { name: '复核通过' }).press('Enter');
  await city.page.getByRole('button', { name: '复核通过' }).waitFor({ state: 'detached' });
  await look(city.page, 'closed');
  expect((await drawn()).find(({ id }) => id === one?.id)).toMatchObject({
    status: 'closed',
    findings: ['paper'],
  });
  expect([...city.problems, ...clerk.problems]).toEqual([]);
});

it('the list in English, dark', async () => {
  const { page, problems } = await tabOf('manager', { locale: 'en', theme: 'dark' });
  await open(page, server.address, '/inspected-cases');
  await page.getByRole('heading', { name: 'Inspections', level: 1 }).waitFor();
  await look(page, 'list-en');
  expect(problems).toEqual([]);
});
