import { type Browser, chromium, type Page } from 'playwright-core';
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
const PATIENCE = 60_000;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: FLAGS });

/** Somebody in a browser that knows nothing yet. */
export interface Visitor {
  /** Opens the site, signs in by its form, waits until work can begin. */
  signIn(username: string, isUsable: (page: Page) => Promise<unknown>): Promise<void>;
  /** Opens a page and waits until it shows what it is for. */
  visit(path: string, shows: string): Promise<void>;
  /** Paths of what was loaded since the last time this was asked; calls of the API left out. */
  loaded(): Set<string>;
  leave(): Promise<void>;
}

export async function createVisitor(browser: Browser, address: string): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  let paths = new Set<string>();
  page.on('response', response => {
    const { origin, pathname } = new URL(response.url());
    if (origin === address && !pathname.includes('/api/')) paths.add(pathname);
  });
  // The stream of events stays open, so a page is never quite idle.
  const settle = () => page.waitForTimeout(2_000);
  return {
    async signIn(username, isUsable) {
      await page.goto(address);
      await page.locator('#username').fill(username);
      await page.locator('#password').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await isUsable(page);
      await settle();
    },
    async visit(path, shows) {
      await page.goto(`${address}${path}`);
      await page.locator(shows).first().waitFor();
      await settle();
    },
    loaded() {
      const now = paths;
      paths = new Set();
      return now;
    },
    leave: () => context.close(),
  };
}
