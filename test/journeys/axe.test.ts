import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { livePages } from '../support/pages.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';
import { sweepPages } from '../support/sweep.ts';

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

it('the pages of every day have no violation with large text; every page in both themes: axe.long', async () => {
  const pages = (await livePages(server.address)).filter(page =>
    /^(desk|case|cases|board|calendar)/.test(page.name),
  );
  const look = { locale: 'zh', theme: 'light', large: true } as const;
  expect((await sweepPages(browser, server.address, look, pages)).join('\n')).toBe('');
});
