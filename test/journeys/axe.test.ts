import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Look,
  launchBrowser,
  open,
  settle,
  signInTo,
  type Tab,
  type TestBrowser,
} from '../support/browser.ts';
import { livePages, type PlacedPage } from '../support/pages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

const TRAINING_PASSWORD = 'Peixun-2026';

const dataDir = newDataDir();
let server: RunningServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer({ dataDir, env: { SAMPLE_SIZE: '200' } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

/** A page that could not be drawn has nothing to find fault with. */
async function isRefused(page: Page): Promise<boolean> {
  const retry = page.getByRole('button', { name: /^(重试|Try again)$/ });
  const refusal = page.getByText(/^(没有这一页|此页不对您的岗位开放|There is no such page)$/);
  return (await retry.or(refusal).count()) > 0;
}

/** Every page in one look; answers what is wrong on any of them. */
async function sweep(look: Look, pages: readonly PlacedPage[]): Promise<string[]> {
  const found: string[] = [];
  const tabs = new Map<string, Tab>();
  for (const { name, path, who } of pages) {
    let tab = tabs.get(who);
    if (!tab) {
      tab = await browser.newTab(look);
      tabs.set(who, tab);
      if (tabs.size === 1) {
        await open(tab.page, server.address, '/login');
        found.push(...(await violationsOf(tab.page, 'login')));
      }
      await signInTo(tab.page, server.address, who);
    }
    await open(tab.page, server.address, path);
    if (await isRefused(tab.page)) found.push(`${name}: is not the page but an error or a refusal`);
    found.push(...(await violationsOf(tab.page, name)));
  }
  for (const [who, tab] of tabs) {
    found.push(...tab.problems.map(problem => `${who}: ${problem}`));
    await tab.context.close();
  }
  return found;
}

/** The sandbox: its sign-in page with the accounts, and the desk under the loud frame. */
async function sweepTraining(look: Look): Promise<string[]> {
  const tab = await browser.newTab(look);
  const base = `${server.address}/training/`;
  await tab.page.goto(base, { timeout: 60_000 });
  await tab.page.locator('#username').waitFor({ timeout: 60_000 });
  await settle(tab.page);
  const found = await violationsOf(tab.page, 'training sign-in');
  await signInTo(tab.page, base, 'clerk', TRAINING_PASSWORD);
  found.push(...(await violationsOf(tab.page, 'training desk')), ...tab.problems);
  await tab.context.close();
  return found;
}

const looks: [string, Look][] = [
  ['简体中文, light', { locale: 'zh', theme: 'light' }],
  ['English, dark', { locale: 'en', theme: 'dark' }],
];

it.each(looks)('no page has a violation: %s', async (_, look) => {
  const found = [...(await sweep(look, await livePages(server.address))), ...(await sweepTraining(look))];
  expect(found.join('\n')).toBe('');
});

it('nor with large text', async () => {
  const pages = (await livePages(server.address)).filter(page =>
    /^(desk|case|cases|board|calendar)/.test(page.name),
  );
  const found = await sweep({ locale: 'zh', theme: 'light', large: true }, pages);
  expect(found.join('\n')).toBe('');
});
