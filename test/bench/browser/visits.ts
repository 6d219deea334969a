import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { PASSWORD } from '../options.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE = 120_000;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: FLAGS });

/** Paths of everything that the page asked this site for; API calls left out. */
function listen(page: Page, address: string): Set<string> {
  const paths = new Set<string>();
  page.on('response', response => {
    const { origin, pathname } = new URL(response.url());
    if (origin === address && !pathname.includes('/api/')) paths.add(pathname);
  });
  return paths;
}

const quiet = (page: Page) => page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {});

/** Opens the site, signs in by its form, and waits until work can begin. Answers every path that was loaded. */
export async function signInVisit(
  context: BrowserContext,
  address: string,
  username: string,
  isUsable: (page: Page) => Promise<unknown>,
): Promise<Set<string>> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const paths = listen(page, address);
  await page.goto(address);
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await isUsable(page);
  await quiet(page);
  await page.close();
  return paths;
}

/** A page of somebody who is signed in already. */
export async function visit(context: BrowserContext, address: string, path: string, shows: string) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const paths = listen(page, address);
  await page.goto(`${address}${path}`);
  await page.locator(shows).first().waitFor();
  await quiet(page);
  await page.close();
  return paths;
}
