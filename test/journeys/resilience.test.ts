import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, open, settle, signInTo, type TestBrowser } from '../support/browser.ts';
import { sampleId } from '../support/cases.ts';
import { fillIntake, openWindow, serve, takeNumber } from '../support/desk.ts';
import { handsOn } from '../support/keyboard.ts';
import { newDataDir, type RunningServer, removeDataDir, signIn, startServer } from '../support/server.ts';

const dataDir = newDataDir();
let server: RunningServer;
let browser: TestBrowser;
let port: string;

/** A port that stays the same when the server comes back. */
async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise(resolve => probe.close(resolve));
  return String(port);
}

beforeAll(async () => {
  port = await freePort();
  server = await startServer({ dataDir, env: { PORT: port } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

/** What the office's cases are now, asked past the screen. */
async function casesOf(token: string): Promise<{ status: string }[]> {
  const response = await fetch(`${server.address}/api/cases`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await response.json()) as { status: string }[];
}

async function takeByApi(token: string): Promise<string> {
  const response = await fetch(`${server.address}/api/tickets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ itemCode: 'LXPQ', channel: 'walk-in' }),
  });
  return ((await response.json()) as { number: string }).number;
}

const isNoise = (problem: string) => /Failed to load resource|ERR_|Failed to fetch/.test(problem);
const result = (page: Page) => page.getByRole('heading', { name: '已受理' });
const accept = (page: Page) => page.getByRole('button', { name: /^受理( |F9|$)/ });
/** Neither offline nor running. */
const acceptIsReady = (page: Page) =>
  page.getByRole('button', { name: /^受理( |F9|$)/, disabled: false }).waitFor({ timeout: 60_000 });

it('a form that was typed into outlives a refresh, a reload, a dead server and a lost answer', async () => {
  const { page, context, problems } = await browser.newTab();
  const hands = handsOn(page);
  const token = await signIn(server.address, 'clerk');
  const person = { name: '何远', idNumber: sampleId(88), phone: '13800002088' };
  const isAllThere = async () => {
    expect(await page.locator('#intake-name').inputValue()).toBe(person.name);
    expect(await page.locator('#intake-idNumber').inputValue()).toBe(person.idNumber);
    expect(await page.locator('#intake-phone').inputValue()).toBe(person.phone);
    expect(await page.locator('form input[type="radio"][value="provided"]:checked').count()).toBeGreaterThan(
      0,
    );
  };

  await signInTo(page, server.address, 'clerk');
  await open(page, server.address, '/desk');
  await openWindow(page, hands);
  await serve(page, hands, (await takeNumber(page, hands, 'LXPQ', '')).number);
  await fillIntake(page, hands, person, 2);
  await isAllThere();

  const other = await takeByApi(token);
  await page.getByRole('listitem').filter({ hasText: other }).waitFor();
  await isAllThere();

  await page.reload();
  await page.locator('#intake-name').waitFor();
  await page.getByText(/^已恢复/).waitFor();
  await isAllThere();

  await server.stop('SIGKILL');
  await hands.press('F9');
  await page
    .getByText(/连不上|离线|没有连上/)
    .first()
    .waitFor();
  await isAllThere();
  expect(await result(page).count()).toBe(0);

  server = await startServer({ dataDir, env: { PORT: port } });
  await acceptIsReady(page);
  await isAllThere();

  // The server does it, but its answer is lost on the way: the next press is the same press.
  await page.route('**/api/cases', loseAnswer, { times: 1 });
  await hands.press('F9');
  await expect.poll(async () => (await casesOf(token)).length, { timeout: 20_000 }).toBe(1);
  await acceptIsReady(page);
  await isAllThere();
  await hands.press('F9');
  await result(page).waitFor();
  expect((await casesOf(token)).map(({ status }) => status)).toEqual(['accepted']);

  expect(problems.filter(problem => !isNoise(problem))).toEqual([]);
  await context.close();
});

async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort('connectionreset');
}

it('a double press on accept makes one case', async () => {
  const { page, context, problems } = await browser.newTab();
  const hands = handsOn(page);
  const token = await signIn(server.address, 'clerk');
  const before = (await casesOf(token)).length;
  await signInTo(page, server.address, 'clerk');
  await open(page, server.address, '/desk');
  // The visitor of the journey before is still here.
  await page.getByRole('button', { name: '办完', exact: true }).waitFor();
  await hands.press('F10');
  await page.getByText('窗口空闲').waitFor();
  await hands.press('F8');
  await page.getByRole('button', { name: /^来了/ }).waitFor();
  await hands.press('F2');
  await page.locator('#intake-name').waitFor();
  await settle(page);
  await fillIntake(page, hands, { name: '许岚', idNumber: sampleId(89), phone: '13800002089' }, 2);
  await accept(page).dblclick({ delay: 5 });
  await result(page).waitFor();
  await settle(page);
  expect((await casesOf(token)).length).toBe(before + 1);
  expect(problems).toEqual([]);
  await context.close();
});
