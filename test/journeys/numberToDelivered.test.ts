import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar/day.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { walkCase } from '../support/caseJourney.ts';
import { judge, visitOn } from '../support/caseVisit.ts';
import {
  newDataDir,
  type RunningServer,
  removeDataDir,
  SAMPLE_PASSWORD,
  signIn,
  startServer,
} from '../support/server.ts';

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
