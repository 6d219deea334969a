import { afterAll, beforeAll, expect, it } from 'vitest';
import { busyMorning } from '../../mocks/office/startTime.ts';
import { createCalendar } from '../../src/domain/calendar/calendar.ts';
import { type Day, dayOf, yearOf } from '../../src/domain/calendar/day.ts';
import { estimatedYear } from '../../src/domain/calendar/estimatedYear.ts';
import { PUBLISHED_YEARS } from '../../src/domain/calendar/published.ts';
import { CATALOGUE } from '../../src/domain/items/catalogue.ts';
import { computeLimit } from '../../src/domain/limits/dueDate.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { type JourneyReport, type Visit, walkCase } from '../support/caseJourney.ts';
import { sampleId } from '../support/cases.ts';
import {
  newDataDir,
  type RunningServer,
  removeDataDir,
  SAMPLE_PASSWORD,
  signIn,
  startServer,
} from '../support/server.ts';

const TRAINING_PASSWORD = 'Peixun-2026';
const ITEM = CATALOGUE.find(item => item.code === 'LXPQ')!;

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

/** The calendar as sample offices have it: what is not published yet is estimated. */
function dueFrom(today: Day): Day {
  const known = new Set(PUBLISHED_YEARS.map(({ year }) => year));
  const missing = [yearOf(today), yearOf(today) + 1].filter(year => !known.has(year));
  const calendar = createCalendar([...PUBLISHED_YEARS, ...missing.map(estimatedYear)]);
  const days = ITEM.committedDays.value;
  return computeLimit(calendar, { acceptedOn: today, days, pauses: [], extensionDays: 0 }).dueOn;
}

const visitOn = (today: Day): Visit => ({
  itemCode: ITEM.code,
  questions: ITEM.circumstances.length,
  person: { name: '林小舟', idNumber: sampleId(417), phone: '13800002417' },
  today,
  dueOn: dueFrom(today),
});

function judge(report: JourneyReport): void {
  expect(report.lane).toContain('绿色通道');
  expect(report.greenLine).toMatch(/绿色通道 ✔ .+ · .+ · 至 \d{4}-\d{2}-\d{2}/);
  expect(report.due.isOnPage, report.due.text ?? '').toBe(true);
  expect(report.clerkSawApprove).toBe(false);
  expect(report.onTimeAfter).toEqual({
    onTime: report.onTimeBefore.onTime + 1,
    of: report.onTimeBefore.of + 1,
  });
}

it('takes a visitor of a key enterprise from number to delivered case, on the server', async () => {
  const tab = await browser.newTab();
  const report = await walkCase(
    tab,
    { base: server.address, password: SAMPLE_PASSWORD },
    visitOn(dayOf(Date.now())),
  );
  judge(report);
  console.info(`by keyboard, two visits: ${report.keys} keys, ${report.letters} letters and digits typed`);
  expect(report.keys).toBeLessThan(60);
  expect(tab.problems).toEqual([]);
  await tab.context.close();
  await expectClerkMayNotApprove(report.caseNumber);
});

it('and in the sandbox, on the backend in the page', async () => {
  const tab = await browser.newTab();
  const morning = dayOf(busyMorning(Date.now()));
  const office = { base: `${server.address}/training/`, password: TRAINING_PASSWORD };
  judge(await walkCase(tab, office, visitOn(morning)));
  expect(tab.problems).toEqual([]);
  await tab.context.close();
});

/** What the screen does not offer, the server refuses. */
async function expectClerkMayNotApprove(caseNumber: string): Promise<void> {
  const authorization = `Bearer ${await signIn(server.address, 'clerk')}`;
  const filter = encodeURIComponent(JSON.stringify({ q: caseNumber }));
  const found = await fetch(`${server.address}/api/cases?filter=${filter}`, { headers: { authorization } });
  const [row] = (await found.json()) as { id: string }[];
  const approve = await fetch(`${server.address}/api/cases/${row?.id}/actions/approve`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: '{}',
  });
  expect([403, 409]).toContain(approve.status);
}
