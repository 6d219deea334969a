import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseRecord } from '../../src/contract/cases.ts';
import type { ItemVersionRecord } from '../../src/contract/itemDrafts.ts';
import type { ItemRecord } from '../../src/contract/office.ts';
import { launchBrowser, open, settle, signInTo, type TestBrowser } from '../support/browser.ts';
import { filing } from '../support/cases.ts';
import { tabTo } from '../support/fairnessJourney.ts';
import { callerAt } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

const dataDir = newDataDir();
let server: RunningServer;
let browser: TestBrowser;
let item: ItemRecord;

const manager = <T>(method: string, path: string, body?: object) =>
  callerAt(server.address, 'manager')<T>(method, path, body);
const clerk = <T>(method: string, path: string, body?: object) =>
  callerAt(server.address, 'clerk')<T>(method, path, body);
const file = (n: number) => clerk<CaseRecord>('POST', '/cases', filing('LXPQ', n));
const accept = ({ id }: CaseRecord) => clerk('POST', `/cases/${id}/actions/accept`, {});

beforeAll(async () => {
  server = await startServer({ dataDir, env: { SAMPLE_SIZE: '200' } });
  browser = await launchBrowser();
  const items = await manager<ItemRecord[]>('GET', '/items');
  const found = items.find(({ code }) => code === 'LXPQ');
  if (!found) throw new Error('the office has no LXPQ');
  item = found;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

const look = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/editor-${name}.png` });
};
const standard = (page: Page) => page.locator('[name="materials.0.standard.zh"]');

it('a standard is changed by keys alone: what is wrong is led to, and what is published holds from the next case on', async () => {
  const { page, problems } = await browser.newTab();
  await signInTo(page, server.address, 'manager');
  const waiting = await file(940);
  const kept = await file(941);
  await accept(kept);
  await open(page, server.address, `/items/${item.id}/show`);
  await page.keyboard.press('F9');
  await page.waitForURL(/basics/);
  await settle(page);

  // A name that is missing: the press for publication leads to its field, and nothing is asked yet.
  const name = page.locator('[name="zh"]');
  const was = await name.inputValue();
  await name.fill('');
  await page.keyboard.press('F9');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'zh');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await look(page, 'wrong');
  await page.keyboard.type(was);

  await tabTo(page, 'nav[aria-label="编辑的部分"] a:has-text("材料")');
  await page.keyboard.press('Enter');
  await tabTo(page, 'main [aria-expanded="false"]');
  await page.keyboard.press('Enter');
  await standard(page).fill('本人签字，单位盖章');
  await page.getByText(/\d\d:\d\d 已保存/).waitFor();
  expect(await violationsOf(page, 'item editor, materials')).toEqual([]);

  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('受理标准').waitFor();
  await look(page, 'publish');
  expect(await violationsOf(page, 'item editor, publication')).toEqual([]);
  await dialog.locator('#action-reason').fill('区人社 2026 年第 3 号说明');
  await tabTo(page, '[role=dialog] button[type=submit]');
  await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
  const history = page.getByRole('table', { name: '版本' });
  await history.getByText('区人社 2026 年第 3 号说明').waitFor();
  await look(page, 'history');

  const versions = await manager<ItemVersionRecord[]>('GET', `/items/${item.id}/versions`);
  expect(versions.map(({ version, action }) => [version, action])).toEqual([
    [2, 'publish'],
    [1, 'deliver'],
  ]);
  const versionOf = async ({ id }: CaseRecord) =>
    (await manager<{ itemVersion: number }>('GET', `/cases/${id}`)).itemVersion;
  expect(await versionOf(kept)).toBe(1);
  // Received and not accepted then: it follows the present version, as the dialog said.
  await accept(waiting);
  expect(await versionOf(waiting)).toBe(2);

  await history.getByRole('button', { name: /^与现行对比/ }).press('Enter');
  await page.getByRole('dialog').getByText('本人签字，单位盖章').waitFor();
  await look(page, 'compare');
  await page.keyboard.press('Escape');
  await history.getByRole('button', { name: '恢复为草稿' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '恢复为草稿' }).press('Enter');
  await page.waitForURL(/changes/);
  await page.getByText('恢复自第 1 版').waitFor();
  await look(page, 'restored');
  await page.getByRole('button', { name: '放弃草稿' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '放弃草稿' }).press('Enter');
  await page.waitForURL(/show/);
  expect(problems).toEqual([]);
});

it('what is typed while the server is away outlives a reload and is saved once it is back', async () => {
  const { page } = await browser.newTab();
  await signInTo(page, server.address, 'manager');
  await open(page, server.address, `/items/${item.id}/show`);
  await page.keyboard.press('F9');
  await page.waitForURL(/basics/);
  await open(page, server.address, `/items/${item.id}/materials`);
  await page.locator('main [aria-expanded="false"]').first().press('Enter');
  await page.route('**/draft', (route, request) =>
    request.method() === 'PUT' ? route.abort() : route.continue(),
  );
  await standard(page).fill('断网时写的标准');
  await page.getByText('服务器没有应答').waitFor();
  await look(page, 'away');
  await page.reload();
  await settle(page);
  await page.locator('main [aria-expanded="false"]').first().press('Enter');
  expect(await standard(page).inputValue()).toBe('断网时写的标准');
  await page.unroute('**/draft');
  await page.getByText(/\d\d:\d\d 已保存/).waitFor();
  const { draft } = await manager<{ draft: { definition: { materials: { standard?: { zh: string } }[] } } }>(
    'GET',
    `/items/${item.id}/draft`,
  );
  expect(draft.definition.materials[0]?.standard?.zh).toBe('断网时写的标准');
});

it('a clerk reads an item and changes nothing', async () => {
  const { page } = await browser.newTab();
  await signInTo(page, server.address, 'clerk');
  await open(page, server.address, `/items/${item.id}/show`);
  await page.getByRole('table', { name: '版本' }).waitFor();
  expect(await page.getByRole('button', { name: '编辑草稿' }).count()).toBe(0);
  await open(page, server.address, `/items/${item.id}/materials`);
  // Its draft is not a clerk's to see: the item itself instead.
  await page.waitForURL(/show/);
  await page.getByRole('table', { name: '版本' }).waitFor();
  await look(page, 'clerk');
  expect(await page.getByRole('button', { name: /^发布/ }).count()).toBe(0);
});
