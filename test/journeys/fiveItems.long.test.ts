import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayText } from '../../src/app/shared/dayText.ts';
import { dayOf } from '../../src/domain/calendar/day.ts';
import { CATALOGUE } from '../../src/domain/items/catalogue.ts';
import type { Item } from '../../src/domain/items/item.ts';
import { launchBrowser, signInTo, type Tab, type TestBrowser } from '../support/browser.ts';
import { greenCreditCode } from '../support/caseJourney.ts';
import { sampleId } from '../support/cases.ts';
import { dueFrom } from '../support/caseVisit.ts';
import { acceptAtDesk, takeNextStep } from '../support/itemJourney.ts';
import { newDataDir, type RunningServer, removeDataDir, signIn, startServer } from '../support/server.ts';

/** The five matters that the city has delegated to the window. */
const DELEGATED = ['TLK', 'YJS', 'DRJZ', 'LXPQ', 'RCLH'];
const ROLES = ['clerk', 'reviewer', 'approver', 'manager'] as const;
type Role = (typeof ROLES)[number];

const dataDir = newDataDir();
let server: RunningServer;
let browser: TestBrowser;
let tabs: Record<Role, Tab>;
let authorization: string;
let creditCode: string;

beforeAll(async () => {
  server = await startServer({ dataDir });
  browser = await launchBrowser();
  const opened = await Promise.all(ROLES.map(async role => [role, await browser.newTab()] as const));
  tabs = Object.fromEntries(opened) as Record<Role, Tab>;
  for (const [role, { page }] of opened) await signInTo(page, server.address, role);
  creditCode = await greenCreditCode(tabs.manager, server.address);
  authorization = `Bearer ${await signIn(server.address, 'manager')}`;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

async function read(path: string) {
  const answer = await fetch(`${server.address}/api${path}`, { headers: { authorization } });
  return answer.json();
}

async function findCase(number: string): Promise<{ id: string; status: string; whoseMove: string }> {
  const [row] = await read(`/cases?filter=${encodeURIComponent(JSON.stringify({ q: number }))}`);
  return row;
}

/** At whose desk the case lies now. */
function pageOf({ status, whoseMove }: { status: string; whoseMove: string }): Page {
  if (whoseMove === 'window' || status === 'approved' || status === 'issued') return tabs.clerk.page;
  return (whoseMove === 'approver' ? tabs.approver : tabs.reviewer).page;
}

it.each(DELEGATED.map((code, n) => [code, n] as const))(
  '%s goes from its number to the delivered result, each step at the desk of whoever has it',
  async (code, n) => {
    const item = CATALOGUE.find(each => each.code === code) as Item;
    const today = dayOf(Date.now());
    const person = { name: '林小舟', idNumber: sampleId(600 + n), phone: `1380000${2600 + n}` };
    const accepted = await acceptAtDesk(tabs.clerk.page, server.address, item, person, creditCode);
    if (item.kind.value === 'promise') {
      expect(accepted.due).toContain(`应于 ${dayText(dueFrom(today, item), 'zh', today)}前办结`);
    }

    const steps: string[] = [];
    let found = await findCase(accepted.number);
    while (found.status !== 'delivered' && steps.length < 10) {
      steps.push(await takeNextStep(pageOf(found), server.address, accepted.number));
      found = await findCase(accepted.number);
    }
    console.info(`${code}: ${accepted.keys} keys to the acceptance, then ${steps.join(' → ')}`);
    expect(found.status).toBe('delivered');
    expect(steps.at(-1)).toBe('送达');
    const { papers } = await read(`/cases/${found.id}/papers`);
    const kinds = new Set(papers.map((paper: { kind: string }) => paper.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['receipt', 'acceptance', 'decision', 'delivery']));
  },
  240_000,
);

it('went wrong on no page', () => {
  expect(ROLES.flatMap(role => tabs[role].problems)).toEqual([]);
});
