import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from './server.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Look {
  locale?: 'zh' | 'en';
  theme?: 'light' | 'dark';
  large?: boolean;
}

/** A tab of the office's 1366×768 screens. `problems` collects what went wrong on any page of it. */
export interface Tab {
  page: Page;
  context: BrowserContext;
  problems: string[];
}

export interface TestBrowser {
  /** A browser profile of its own with one tab, looking as told. */
  newTab(look?: Look): Promise<Tab>;
  close(): Promise<void>;
}

/** Starts Chromium once for a file of journeys. */
export async function launchBrowser(): Promise<TestBrowser> {
  if (!existsSync(CHROMIUM)) throw new Error(`CHROMIUM_PATH: there is no ${CHROMIUM}`);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return { newTab: look => newTab(browser, look), close: () => browser.close() };
}

async function newTab(browser: Browser, { locale = 'zh', theme = 'light', large = false }: Look = {}) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
  });
  context.setDefaultTimeout(30_000);
  await context.addInitScript(preferFor, { language: locale, theme, isLargeText: large });
  // tsx names inner functions with a helper that functions sent to the page would miss.
  await context.addInitScript({ content: 'globalThis.__name ??= f => f;' });
  const page = await context.newPage();
  const problems: string[] = [];
  collectProblems(page, problems);
  return { page, context, problems };
}

/** Runs in the page, before its own scripts; what somebody chose there since stays. */
function preferFor(values: { language: string; theme: string; isLargeText: boolean }) {
  for (const prefix of ['tw:', 'tw-training:']) {
    if (!localStorage.getItem(`${prefix}preferences`)) {
      localStorage.setItem(`${prefix}preferences`, JSON.stringify(values));
    }
  }
}

/** Uncaught errors, console errors and refusals of the content security policy. */
export function collectProblems(page: Page, problems: string[]): void {
  page.on('pageerror', error => problems.push(`uncaught: ${error.message}`));
  page.on('console', message => {
    if (message.type() !== 'error') return;
    // A refresh that was under way while somebody signed out: its refusal is right.
    if (/status of 401/.test(message.text()) && page.url().endsWith('#/login')) return;
    problems.push(`console: ${message.text()} (${message.location().url}) on ${page.url()}`);
  });
}

/** Where an office's screen is: the live one at the root, the training one below its slash. */
export const pageAt = (base: string, path: string): string => `${base.replace(/\/$/, '')}/#${path}`;

/** Signs in with the form, as a person does, and waits for the first page. */
export async function signInTo(page: Page, base: string, username: string, password = SAMPLE_PASSWORD) {
  await page.goto(pageAt(base, '/login'), { timeout: 60_000 });
  await page.locator('#username').fill(username, { timeout: 60_000 });
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('#username').waitFor({ state: 'detached' });
  await settle(page);
}

/** Signs out by the user menu. */
export async function signOut(page: Page): Promise<void> {
  await settle(page);
  await page.locator('header [aria-haspopup="dialog"]').last().click();
  await page.getByRole('menuitem').last().click();
  // Who still holds a visitor or an open window is asked first.
  const anyway = page.getByRole('button', { name: /^(直接退出|Sign out anyway)$/ });
  await page.locator('#username').or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await page.locator('#username').waitFor();
}

/** Waits until nothing loads any more and the page has stood still for a moment. */
export async function settle(page: Page, quietMs = 300): Promise<void> {
  await page.waitForFunction(isDrawn, undefined, { polling: 100 });
  await page.evaluate(standStill, quietMs);
}

function isDrawn(): boolean {
  const busy = '[aria-busy="true"], .MuiSkeleton-root, [role="progressbar"]';
  return document.querySelector('h1') !== null && document.querySelector(busy) === null;
}

/** No change of the page for so long; given up after 4 s, because clocks tick. */
function standStill(quietMs: number): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      watch.disconnect();
      clearTimeout(limit);
      clearTimeout(quiet);
      resolve();
    };
    const limit = setTimeout(done, 4000);
    let quiet = setTimeout(done, quietMs);
    const watch = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, quietMs);
    });
    watch.observe(document.body, { childList: true, subtree: true, attributes: true });
  });
}

/** Goes to a page of the screen and waits until it is drawn. */
export async function open(page: Page, base: string, path: string): Promise<void> {
  await page.goto(pageAt(base, path));
  await settle(page);
}
