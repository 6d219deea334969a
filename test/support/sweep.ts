import type { Page } from 'playwright-core';
import { type Look, open, settle, signInTo, type Tab, type TestBrowser } from './browser.ts';
import type { PlacedPage } from './pages.ts';
import { violationsOf } from './violations.ts';

const TRAINING_PASSWORD = 'Peixun-2026';

/** A page that could not be drawn has nothing to find fault with. */
async function isRefused(page: Page): Promise<boolean> {
  const retry = page.getByRole('button', { name: /^(重试|Try again)$/ });
  const refusal = page.getByText(/^(没有这一页|此页不对您的岗位开放|There is no such page)$/);
  return (await retry.or(refusal).count()) > 0;
}

/** Every page in one look; answers what is wrong on any of them. */
export async function sweepPages(
  browser: TestBrowser,
  address: string,
  look: Look,
  pages: readonly PlacedPage[],
): Promise<string[]> {
  const found: string[] = [];
  const tabs = new Map<string, Tab>();
  for (const { name, path, who } of pages) {
    let tab = tabs.get(who);
    if (!tab) {
      tab = await browser.newTab(look);
      tabs.set(who, tab);
      if (tabs.size === 1) {
        await open(tab.page, address, '/login');
        found.push(...(await violationsOf(tab.page, 'login')));
      }
      await signInTo(tab.page, address, who);
    }
    await open(tab.page, address, path);
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
export async function sweepTraining(browser: TestBrowser, address: string, look: Look): Promise<string[]> {
  const tab = await browser.newTab(look);
  const base = `${address}/training/`;
  await tab.page.goto(base, { timeout: 60_000 });
  await tab.page.locator('#username').waitFor({ timeout: 60_000 });
  await settle(tab.page);
  const found = await violationsOf(tab.page, 'training sign-in');
  await signInTo(tab.page, base, 'clerk', TRAINING_PASSWORD);
  found.push(...(await violationsOf(tab.page, 'training desk')), ...tab.problems);
  await tab.context.close();
  return found;
}
