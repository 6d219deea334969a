import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { busyMorning } from '../../mocks/office/startTime.ts';
import { dayOf } from '../../src/domain/calendar/day.ts';
import {
  collectProblems,
  launchBrowser,
  pageAt,
  settle,
  signInTo,
  signOut,
  type TestBrowser,
} from '../support/browser.ts';
import { walkCase } from '../support/caseJourney.ts';
import { judge, visitOn } from '../support/caseVisit.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';

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

it('takes a visitor from number to delivered case in the sandbox, on the backend in the page', async () => {
  const tab = await browser.newTab();
  const morning = dayOf(busyMorning(Date.now()));
  const office = { base: `${server.address}/training/`, password: TRAINING_PASSWORD };
  judge(await walkCase(tab, office, visitOn(morning)));
  expect(tab.problems).toEqual([]);
  await tab.context.close();
});

it('live and sandbox side by side never touch each other', async () => {
  const { page: live, context, problems } = await browser.newTab();
  const sandbox = await context.newPage();
  collectProblems(sandbox, problems);
  const training = `${server.address}/training/`;
  const isSignedIn = async (page: Page, base: string) => {
    await page.reload();
    await page.goto(pageAt(base, '/desk'));
    await page.getByRole('banner').waitFor({ timeout: 60_000 });
    await settle(page);
    return (await page.locator('#username').count()) === 0;
  };

  await signInTo(live, server.address, 'clerk');
  await signInTo(sandbox, training, 'clerk', TRAINING_PASSWORD);
  await sandbox.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  expect(await isSignedIn(live, server.address)).toBe(true);
  expect(await live.evaluate(whoControls)).toEqual({ controller: null, scopes: [training] });

  await signOut(sandbox);
  expect(await isSignedIn(live, server.address)).toBe(true);

  await signInTo(sandbox, training, 'clerk', TRAINING_PASSWORD);
  await signOut(live);
  expect(await isSignedIn(sandbox, training)).toBe(true);

  expect(problems).toEqual([]);
  await context.close();
});

/** Runs in the page. */
async function whoControls() {
  const registrations = await navigator.serviceWorker.getRegistrations();
  return {
    controller: navigator.serviceWorker.controller?.scriptURL ?? null,
    scopes: registrations.map(registration => registration.scope),
  };
}
