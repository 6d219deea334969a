import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Look, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { sweepHall } from '../support/hallSweep.ts';
import { livePages } from '../support/pages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { sweepPages, sweepTraining } from '../support/sweep.ts';

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

const looks: [string, Look][] = [
  ['简体中文, light', { locale: 'zh', theme: 'light' }],
  ['English, dark', { locale: 'en', theme: 'dark' }],
  ['简体中文, dark', { locale: 'zh', theme: 'dark' }],
  ['English, light', { locale: 'en', theme: 'light' }],
];

it.each(looks)('no page has a violation: %s', async (_, look) => {
  const { address } = server;
  const live = await sweepPages(browser, address, look, await livePages(address));
  live.push(...(await sweepHall(browser, address, look)));
  expect([...live, ...(await sweepTraining(browser, address, look))].join('\n')).toBe('');
});
