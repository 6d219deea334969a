import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PolicyRecord } from '../../src/contract/policies.ts';
import type { CallNextAnswer } from '../../src/contract/tickets.ts';
import { type Look, launchBrowser, open, settle, signInTo, type TestBrowser } from '../support/browser.ts';
import { giveReason, pressButton, replayFile, WORDS } from '../support/fairnessJourney.ts';
import { ownWindow } from '../support/hallDesk.ts';
import { callerAt } from '../support/hallPages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { violationsOf } from '../support/violations.ts';

const dataDir = newDataDir();
let server: RunningServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer({ dataDir });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

const inForce = async (): Promise<PolicyRecord | undefined> => {
  const filter = encodeURIComponent(JSON.stringify({ scope: 'hall', inForce: true }));
  return (await callerAt(server.address, 'manager')<PolicyRecord[]>('GET', `/policies?filter=${filter}`))[0];
};

/** An ordinary visitor, a courtesy one after them; answers their lanes in the order in which the clerk's window calls them. */
async function whoIsCalled(): Promise<string[]> {
  const clerk = callerAt(server.address, 'clerk');
  const window = await ownWindow(server.address, 'clerk');
  if (window.status !== 'open') await clerk('POST', `/windows/${window.id}/actions/open`, {});
  for (const more of [{}, { courtesy: 'elderly' }]) {
    await clerk('POST', '/tickets', { itemCode: 'TLK', channel: 'walk-in', ...more });
  }
  const lanes: string[] = [];
  for (let n = 0; n < 2; n++) {
    const { ticket } = await clerk<CallNextAnswer>('POST', `/windows/${window.id}/actions/call-next`, {});
    await clerk('POST', `/tickets/${ticket.id}/actions/miss`, {});
    lanes.push(ticket.lane);
  }
  return lanes;
}

async function manager(look: Look) {
  const tab = await browser.newTab(look);
  await signInTo(tab.page, server.address, 'manager');
  return tab;
}

it('简体中文, light: a rule of the comparison is adopted, and the next call follows it', async () => {
  expect(await whoIsCalled()).toEqual(['courtesy', 'ordinary']);
  const { page, problems } = await manager({ locale: 'zh', theme: 'light' });
  await replayFile(page, 'zh');
  const results = page.getByRole('heading', { name: '各规则下的等候' });
  const section = page.locator('section').filter({ has: results }).last();
  await section.getByRole('button', { name: '表格' }).press('Enter');
  await page.getByRole('button', { name: '采用 先来先叫' }).press('Enter');
  await giveReason(page, '先试一周先来先叫', 'zh: adopt');
  expect(await inForce()).toMatchObject({
    version: 2,
    policy: { kind: 'first-come' },
    reason: '先试一周先来先叫',
    actorId: expect.any(String),
  });
  expect(await whoIsCalled()).toEqual(['ordinary', 'courtesy']);
  expect(problems).toEqual([]);
  await page.context().close();
});

it('English, dark: the promise where the slider stands is adopted, and the next call follows it', async () => {
  const { version = 0 } = (await inForce()) ?? {};
  const { page, problems } = await manager({ locale: 'en', theme: 'dark' });
  await replayFile(page, 'en');
  await pressButton(page, `${WORDS.en.adopt} · ${WORDS.en.promise}`);
  await giveReason(page, 'a promise that we can keep', 'en: adopt');
  const adopted = await inForce();
  expect(adopted).toMatchObject({ version: version + 1, reason: 'a promise that we can keep' });
  expect(adopted?.policy).toMatchObject({ kind: 'promise', promiseMinutes: { green: 8 } });
  expect(await whoIsCalled()).toEqual(['courtesy', 'ordinary']);
  expect(problems).toEqual([]);
  await page.context().close();
});

it('English, light: a rule of another kind is typed, and is there again when it is changed', async () => {
  const { version = 0 } = (await inForce()) ?? {};
  const { page, problems } = await manager({ locale: 'en', theme: 'light' });
  await open(page, server.address, '/fairness');
  const change = async () => {
    await page.getByRole('button', { name: 'Change the rule' }).press('Enter');
    return page.getByRole('dialog');
  };
  const dialog = await change();
  await dialog.getByRole('combobox', { name: 'Kind of rule' }).press('Enter');
  await page.getByRole('option', { name: 'In turns' }).press('Enter');
  await settle(page);
  await dialog.getByRole('button', { name: 'Drop the last' }).press('Enter');
  expect(await violationsOf(page, 'change')).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/adopt.png` });
  await giveReason(page, 'turns without an ordinary one of its own', 'en: change');
  expect(await inForce()).toMatchObject({
    version: version + 1,
    policy: { kind: 'ratio', cycle: ['green', 'green', 'courtesy'] },
  });
  const again = await change();
  await again
    .getByText(/In turns: \S+( \S+)* → \S+( \S+)* → Courtesy$/)
    .first()
    .waitFor();
  expect(problems).toEqual([]);
  await page.context().close();
});
