/**
 * Pictures of every page for looking at, and the desk's for the README:
 * `node --import tsx test/journeys/shots.ts <directory> [name]`; with a name only the pages that contain it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import {
  type Look,
  launchBrowser,
  open,
  settle,
  signInTo,
  type Tab,
  type TestBrowser,
} from '../support/browser.ts';
import { sampleId } from '../support/cases.ts';
import { fillIntake, openWindow, serve, takeNumber } from '../support/desk.ts';
import { handsOn } from '../support/keyboard.ts';
import { livePages, type PlacedPage } from '../support/pages.ts';
import { newDataDir, type RunningServer, removeDataDir, signIn, startServer } from '../support/server.ts';

const README_PICTURE = fileURLToPath(new URL('../../src/app/desk/desk.png', import.meta.url));
const [outDir, only = ''] = process.argv.slice(2);
if (!outDir) throw new Error('usage: node --import tsx test/journeys/shots.ts <directory> [name]');
mkdirSync(outDir, { recursive: true });

const LOOKS: [string, Look][] = [
  ['zh-light', { locale: 'zh', theme: 'light' }],
  ['en-light', { locale: 'en', theme: 'light' }],
  ['zh-dark', { locale: 'zh', theme: 'dark' }],
  ['en-dark', { locale: 'en', theme: 'dark' }],
  ['zh-large', { locale: 'zh', theme: 'light', large: true }],
];

const dataDir = newDataDir();
const server = await startServer({ dataDir, env: { SAMPLE_SIZE: '600' } });
const browser = await launchBrowser();
try {
  const pages = (await livePages(server.address)).filter(({ name }) => name.includes(only));
  await shootDesk(browser, server);
  for (const [name, look] of LOOKS) await shootAll(name, look, pages);
} finally {
  await browser.close();
  await server.stop('SIGKILL');
  removeDataDir(dataDir);
}

/** Every page in one look, one tab for each who looks. */
async function shootAll(lookName: string, look: Look, pages: readonly PlacedPage[]): Promise<void> {
  const tabs = new Map<string, Tab>();
  for (const { name, path, who } of pages) {
    let tab = tabs.get(who);
    if (!tab) {
      tab = await browser.newTab(look);
      tabs.set(who, tab);
      await signInTo(tab.page, server.address, who);
    }
    await open(tab.page, server.address, path);
    await shoot(tab.page, join(outDir as string, `${name.replaceAll(' ', '-')}.${lookName}.png`));
  }
  for (const { context } of tabs.values()) await context.close();
}

async function shoot(page: Page, path: string): Promise<void> {
  await page.screenshot({ path });
  process.stdout.write(`${path}\n`);
}

/** The picture of the README: a visitor of a key enterprise, half taken in. */
async function shootDesk(browser: TestBrowser, { address }: RunningServer): Promise<void> {
  const { page, context } = await browser.newTab();
  const hands = handsOn(page);
  await signInTo(page, address, 'clerk');
  await open(page, address, '/desk');
  await openWindow(page, hands);
  const { number } = await takeNumber(page, hands, 'TLK', await greenCode(address));
  await serve(page, hands, number);
  await fillIntake(page, hands, { name: '林小舟', idNumber: sampleId(417), phone: '13800002417' }, 2);
  await settle(page);
  await shoot(page, README_PICTURE);
  await context.close();
}

async function greenCode(address: string): Promise<string> {
  const filter = encodeURIComponent(JSON.stringify({ greenState: 'in-force', kind: 'enterprise' }));
  const response = await fetch(`${address}/api/enterprises?filter=${filter}`, {
    headers: { authorization: `Bearer ${await signIn(address, 'clerk')}` },
  });
  const [row] = (await response.json()) as { creditCode: string }[];
  if (!row) throw new Error('no enterprise with a green channel in force');
  return row.creditCode;
}
