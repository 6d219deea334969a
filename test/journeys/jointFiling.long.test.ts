import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseRecord } from '../../src/contract/cases.ts';
import { launchBrowser, open, settle, signInTo, type TestBrowser } from '../support/browser.ts';
import { filing, sampleId } from '../support/cases.ts';
import { openWindow, serve, takeNumber } from '../support/desk.ts';
import { callerAt } from '../support/hallPages.ts';
import { handsOn } from '../support/keyboard.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

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

const look = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/joint-${name}.png` });
};
const casesWith = (filter: object) =>
  callerAt(server.address, 'clerk')<CaseRecord[]>(
    'GET',
    `/cases?filter=${encodeURIComponent(JSON.stringify(filter))}`,
  );

it('one form at the desk makes a case for each item, once, whatever happens to the line', async () => {
  const { page } = await browser.newTab();
  await signInTo(page, server.address, 'clerk');
  await open(page, server.address, '/desk');
  const hands = handsOn(page);
  await openWindow(page, hands);
  const { number } = await takeNumber(page, hands, 'TLK', '');
  await serve(page, hands, number);
  const before = hands.counts();
  await hands.press('Alt+y');
  await page.getByText(`正在办理 ${number} 号`).waitFor();
  await page.locator('#intake-name').focus();
  await hands.type('周小敏');
  await hands.press('Enter');
  await hands.press('Enter');
  await hands.type(sampleId(971));
  await hands.press('Enter');
  await hands.type('13800009711');
  // Every question but the kind of the second item, which stays open.
  const questions = page.locator(
    '[role=radiogroup]:has(input[name^="intake-circumstances"]), [role=radiogroup]:has(input[name="intake-items.0.variant"])',
  );
  for (let n = 0; n < (await questions.count()); n++) {
    await questions.nth(n).locator('input').last().focus();
    await hands.press('Space');
  }
  await hands.press('Alt+a');
  await look(page, 'typed');
  expect(await violationsOf(page, 'joint filing, typed')).toEqual([]);

  // The line is broken under the press: nothing typed is lost, and the next press files once.
  await page.route('**/joint-cases', route => route.abort());
  await hands.press('F9');
  await page
    .getByText(/连不上服务器/)
    .first()
    .waitFor();
  expect(await page.locator('#intake-name').inputValue()).toBe('周小敏');
  await look(page, 'away');
  await page.unroute('**/joint-cases');
  await page.locator('button[aria-keyshortcuts="F9"]:enabled').waitFor();
  await Promise.all([hands.press('F9'), hands.press('F9')]);
  await page.getByText('已收件 2 件，各自计时。').waitFor();
  await settle(page);
  // What was said of the line is not said any more.
  expect(await page.getByText(/连不上服务器/).count()).toBe(0);
  await look(page, 'filed');
  const { keys, letters } = hands.counts();
  console.log(
    `a joint matter: ${keys - before.keys} presses, ${letters - before.letters} characters after the call`,
  );

  const made = (await casesWith({ together: 'joint', status: ['received'] })).filter(row => row.ticketId);
  expect(made.map(row => row.itemCode).sort()).toEqual(['RCLH', 'TLK']);
  expect(new Set(made.map(row => row.jointId)).size).toBe(1);

  // Accepted together, each through its own gates: the one whose kind nobody chose says so.
  await page.getByRole('button', { name: /^一并受理 2 件/ }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: /受理/ }).last().press('Enter');
  await page.getByRole('dialog').getByText('受理前先补选情形：类型', { exact: true }).waitFor();
  await look(page, 'together');
  await page.keyboard.press('Escape');
  const [card] = made.filter(row => row.itemCode === 'TLK');
  expect((await casesWith({ id: card?.id }))[0]?.status).toBe('accepted');

  const settling = made.find(row => row.itemCode === 'RCLH');
  await open(page, server.address, `/cases/${settling?.id}/show`);
  await page.getByText('一件事：人才引进一件事').waitFor();
  await look(page, 'case');
  await page.getByRole('button', { name: '补选' }).press('Enter');
  const dialog = page.getByRole('dialog');
  for (const group of await dialog.getByRole('radiogroup').all())
    await group.locator('input').last().press('Space');
  await look(page, 'answers');
  expect(await violationsOf(page, 'answers of a case')).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '更改' }).waitFor();
});

it('the cases of a family are linked by their numbers, and what cannot be is said of its number', async () => {
  const clerk = callerAt(server.address, 'clerk');
  const [mine, spouse] = await Promise.all(
    [972, 973].map(n => clerk<CaseRecord>('POST', '/cases', filing('RCLH', n))),
  );
  const { page } = await browser.newTab({ locale: 'en', theme: 'dark' });
  await signInTo(page, server.address, 'clerk');
  await open(page, server.address, `/cases/${mine?.id}/show`);
  await page.getByRole('button', { name: /^Link/ }).first().press('Enter');
  const numbers = page.locator('#family-numbers');
  await numbers.fill(`${spouse?.number}\nBH-NONE`);
  await page.getByRole('dialog').getByRole('button', { name: /^Link/ }).press('Enter');
  await page.getByText('BH-NONE: ').waitFor();
  await look(page, 'family-wrong');
  expect(await violationsOf(page, 'linking a family')).toEqual([]);
  await numbers.fill(spouse?.number ?? '');
  await page.getByRole('dialog').getByRole('button', { name: /^Link/ }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: spouse?.number }).waitFor();
  await look(page, 'family');
  const [one, other] = await Promise.all([mine, spouse].map(row => casesWith({ id: row?.id })));
  expect(one?.[0]?.familyId).not.toBeNull();
  expect(other?.[0]?.familyId).toBe(one?.[0]?.familyId);
});

it('whoever takes no cases in is not shown the form', async () => {
  const { page } = await browser.newTab();
  await signInTo(page, server.address, 'reviewer');
  await open(page, server.address, '/joint-filing');
  await settle(page);
  expect(await page.locator('#intake-name').count()).toBe(0);
  expect(await page.getByRole('link', { name: '一件事收件' }).count()).toBe(0);
});
