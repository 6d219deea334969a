import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, open, settle, signInTo, type TestBrowser } from '../support/browser.ts';
import { openWindow } from '../support/desk.ts';
import { type Hands, handsOn } from '../support/keyboard.ts';
import { newDataDir, type RunningServer, removeDataDir, signIn, startServer } from '../support/server.ts';

interface Row {
  number: string;
  status: string;
  outcome: string | null;
  missReason: string | null;
  chosenReason: string | null;
}

const dataDir = newDataDir();
let server: RunningServer;
let browser: TestBrowser;
let token: string;

beforeAll(async () => {
  server = await startServer({ dataDir });
  browser = await launchBrowser();
  token = await signIn(server.address, 'clerk');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

const headers = () => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });

async function takeByApi(): Promise<string> {
  const body = JSON.stringify({ itemCode: 'LXPQ', channel: 'walk-in' });
  const response = await fetch(`${server.address}/api/tickets`, { method: 'POST', headers: headers(), body });
  return ((await response.json()) as Row).number;
}

/** The numbers as the server has them, asked past the screen. */
async function rows(): Promise<Record<string, Row>> {
  const response = await fetch(`${server.address}/api/tickets`, { headers: headers() });
  return Object.fromEntries(((await response.json()) as Row[]).map(row => [row.number, row]));
}

/** The visitor whose number stands at my window. */
const isHere = (page: Page, number: string) =>
  page.getByRole('region', { name: '窗口前的申请人' }).getByRole('heading', { name: number }).waitFor();

/** Longer than a slip of the finger. */
const breathe = (page: Page) => page.waitForTimeout(800);

async function desk(): Promise<{ page: Page; hands: Hands; problems: string[]; close: () => Promise<void> }> {
  const { page, context, problems } = await browser.newTab();
  const hands = handsOn(page);
  await signInTo(page, server.address, 'clerk');
  await open(page, server.address, '/desk');
  return { page, hands, problems, close: () => context.close() };
}

it('one press each: no-show and next, finished and next; twice pressed is once; both can be taken back', async () => {
  const numbers = [await takeByApi(), await takeByApi(), await takeByApi(), await takeByApi()];
  const [first = '', second = '', third = '', fourth = ''] = numbers;
  const { page, hands, problems, close } = await desk();
  await openWindow(page, hands);
  await settle(page);
  await hands.press('F8');
  await isHere(page, first);
  await breathe(page);

  // Not there: the next one with one press; the second half of a double press does nothing to them.
  await hands.press('Alt+n');
  await hands.press('Alt+n');
  await isHere(page, second);
  await hands.press('Alt+n');
  await settle(page);
  expect((await rows())[first]).toMatchObject({ status: 'missed', missReason: 'no-answer' });
  expect((await rows())[second]?.status).toBe('called');

  await hands.press('F2');
  await page.locator('#intake-name').waitFor();
  await breathe(page);
  await hands.press('F8');
  await hands.press('F8');
  await isHere(page, third);
  await settle(page);
  expect((await rows())[second]).toMatchObject({ status: 'finished', outcome: 'done' });
  expect((await rows())[third]?.status).toBe('called');
  expect((await rows())[fourth]?.status).toBe('waiting');

  // Back: first the call, then the end of the visit before it.
  await hands.press('Alt+z');
  await page.getByText('窗口空闲').waitFor();
  await settle(page);
  expect((await rows())[third]?.status).toBe('waiting');
  await hands.press('Alt+z');
  await isHere(page, second);
  expect((await rows())[second]).toMatchObject({ status: 'serving', outcome: null });

  await breathe(page);
  await hands.press('F10');
  await page.getByText('窗口空闲').waitFor();
  expect(problems).toEqual([]);
  await close();
});

it('a half-typed dialog outlives what others do, and a number out of order asks why', async () => {
  const { page, hands, problems, close } = await desk();
  await openWindow(page, hands);
  const last = await takeByApi();
  await page.getByRole('listitem').filter({ hasText: last }).waitFor();
  await settle(page);
  await hands.press('Alt+g');
  const number = page.locator('#chosen-number');
  await number.waitFor();
  await number.selectOption({ index: (await number.locator('optgroup >> nth=0 >> option').count()) - 1 });
  await hands.press('Tab');
  await hands.press('Enter');
  await page.getByText('必填').or(page.locator('#chosen-reason[aria-invalid="true"]')).first().waitFor();
  await hands.type('身体不适');
  const other = await takeByApi();
  await page
    .getByRole('listitem', { includeHidden: true })
    .filter({ hasText: other })
    .waitFor({ state: 'attached' });
  expect(await page.locator('#chosen-reason').inputValue()).toBe('身体不适');
  await hands.press('Enter');
  await isHere(page, last);
  expect((await rows())[last]).toMatchObject({ status: 'called', chosenReason: '身体不适' });

  await hands.press('F4');
  await page.getByText('已叫 2 次').waitFor();
  await hands.press('F4');
  await settle(page);
  expect(await page.getByText('已叫 3 次').count()).toBe(0);

  await hands.press('Alt+p');
  await page.locator('#park-note').waitFor();
  await hands.type('去复印');
  await hands.press('Enter');
  await page.getByText('窗口空闲').waitFor();
  await hands.press('Alt+l');
  await page.getByText('我挂起 · 去复印').waitFor();
  await hands.press('Enter');
  await isHere(page, last);
  expect((await rows())[last]?.status).toBe('serving');
  expect(problems).toEqual([]);
  await close();
});
