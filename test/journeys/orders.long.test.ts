import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OrderRecord } from '../../src/contract/supervision.ts';
import { type Look, launchBrowser, open, settle, signInTo, type TestBrowser } from '../support/browser.ts';
import { callerAt } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

const dataDir = newDataDir();
let server: RunningServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer({ dataDir, env: { SAMPLE_SIZE: 'office' } });
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
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/orders-${name}.png` });
  expect(await violationsOf(page, name)).toEqual([]);
}

const newest = async (): Promise<OrderRecord | undefined> =>
  (await callerAt(server.address, 'manager')<OrderRecord[]>('GET', '/orders?sort=["number","DESC"]'))[0];

it('the city gives an order about a case, the reviewer answers it from the bell, the city closes it', async () => {
  const city = await tabOf('supervisor', { locale: 'zh', theme: 'light' });
  const [known] = await callerAt(server.address, 'manager')<{ id: string; number: string }[]>(
    'GET',
    '/cases?filter={"whoseMove":"reviewer"}&sort=["committedDueOn","ASC"]',
  );
  await open(city.page, server.address, `/cases/${known?.id}/show`);
  await city.page.getByRole('button', { name: '下达督办' }).press('Enter');
  const dialog = city.page.getByRole('dialog');
  await look(city.page, 'issue');
  // Nothing is given that says nothing.
  await dialog.getByRole('button', { name: '下达督办' }).press('Enter');
  await dialog.getByText('必填').first().waitFor();
  await dialog.getByLabel('事由').fill('临近期限仍未审完');
  await dialog.getByLabel('要求').fill('说明原因并尽快办结。');
  await dialog.getByRole('combobox', { name: '承办人' }).press('Enter');
  await city.page
    .getByRole('option', { name: /审核岗/ })
    .first()
    .press('Enter');
  const reviewer = (await dialog.getByRole('combobox', { name: '承办人' }).textContent()) ?? '';
  await dialog.getByRole('button', { name: '下达督办' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await city.page.getByRole('table', { name: '督办' }).getByText('临近期限仍未审完').waitFor();
  const given = await newest();
  expect(given).toMatchObject({ subjectName: known?.number, status: 'issued', issuedAs: 'supervisor' });
  expect(reviewer).toContain(given?.addresseeName);

  const staff = await callerAt(server.address, 'admin')<{ id: string; username: string }[]>(
    'GET',
    '/staff?range=[0,49]',
  );
  const username = staff.find(({ id }) => id === given?.addresseeId)?.username ?? '';
  const worker = await tabOf(username, { locale: 'zh', theme: 'dark' });
  await worker.page.getByRole('button', { name: /^通知/ }).press('Enter');
  await worker.page.getByRole('link', { name: new RegExp(`^打开.*${given?.number}`) }).press('Enter');
  await look(worker.page, 'answering');
  await worker.page.getByRole('button', { name: '答复' }).press('Enter');
  await worker.page.getByRole('dialog').getByLabel('备注').fill('材料昨日补齐，今天办结。');
  await worker.page.getByRole('dialog').getByRole('button', { name: '答复' }).press('Enter');
  await worker.page.getByText('待认可').waitFor();

  await open(city.page, server.address, `/orders/${given?.id}/show`);
  await city.page.getByRole('button', { name: '认可并办结' }).press('Enter');
  await city.page.getByRole('dialog').getByRole('button', { name: '认可并办结' }).press('Enter');
  await city.page.getByText('已办结').first().waitFor();
  await look(city.page, 'closed');
  expect(await newest()).toMatchObject({ status: 'closed' });
  expect([...city.problems, ...worker.problems]).toEqual([]);
});

it('the list in English, dark and large: what is due first, and what is mine', async () => {
  const { page, problems } = await tabOf('manager', { locale: 'en', theme: 'dark', large: true });
  await open(page, server.address, '/orders');
  await look(page, 'list');
  await page.getByRole('button', { name: 'Given to me' }).press('Enter');
  await settle(page);
  expect(await page.getByRole('table', { name: 'Orders' }).getByRole('row').count()).toBe(2);
  expect(problems).toEqual([]);
});
