import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseRecord } from '../../src/contract/cases.ts';
import { launchBrowser, open, settle, signInTo, type TestBrowser } from '../support/browser.ts';
import { sampleId } from '../support/cases.ts';
import { openWindow, serve, takeNumber } from '../support/desk.ts';
import { callerAt } from '../support/hallPages.ts';
import { handsOn } from '../support/keyboard.ts';
import { listCsv } from '../support/listFile.ts';
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../support/server.ts';

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

const asFile = (text: string) => ({
  name: '毕业生名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

it('an agent with thirty graduates: from the number to thirty cases and one receipt', async () => {
  const { page, problems } = await browser.newTab();
  const look = async (name: string) => {
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/list-${name}.png`, fullPage: true });
  };
  await signInTo(page, server.address, 'clerk');
  await open(page, server.address, '/desk');
  const hands = handsOn(page);
  await openWindow(page, hands);
  const { number } = await takeNumber(page, hands, 'YJS', '');
  await serve(page, hands, number);
  const before = hands.counts();

  await hands.press('Alt+l');
  await page.locator('#list-item').waitFor();
  await page.getByText(`正在办理 ${number} 号`).waitFor();
  await page.locator('#list-agent-name').focus();
  const typed = ['李经办', sampleId(901), '13700001234', '授权〔2026〕3号', '2030-12-31'];
  for (const text of typed.slice(0, 4)) {
    await hands.type(text);
    await hands.press('Tab');
  }
  await page.locator('#list-agent-until').fill('2030-12-31');

  // Two rows are wrong: they are named, nothing can be filed, and what was entered stays.
  const good = listCsv(30, 700);
  const lines = good.split('\r\n');
  const wrong = lines.map((line, at) =>
    at === 7 ? line.replace(/\d{18}/, '690101200305017777') : at === 12 ? line.replace(',是', ',也许') : line,
  );
  const picker = page.locator('input[type=file]').first();
  await picker.setInputFiles(asFile(wrong.join('\n')));
  await page.getByText('30 行中有 2 行需要更正').waitFor();
  const named = await page.getByRole('table', { name: '需要更正的行' }).innerText();
  expect(named).toContain('校验位不符');
  expect(named).toContain('也许');
  await look('bad');
  // The press is not swallowed: it says what is in the way, and files nothing.
  await hands.press('F9');
  await page.getByText('名单里有 2 行要更正').waitFor();

  await picker.setInputFiles(asFile(good));
  await page.getByText('30 行，全部可以收件').waitFor();
  await page.getByRole('button', { name: '全部已收' }).focus();
  await hands.press('Enter');
  await look('good');
  // Pressed while it is still asked who has a case already, and twice: one list, once the answer is there.
  await Promise.all([hands.press('F9'), hands.press('F9')]);
  await page.getByText('已收件 30 件').waitFor();
  await settle(page);
  await look('done');
  const { keys, letters } = hands.counts();
  console.log(
    `thirty graduates: ${keys - before.keys} presses and ${letters - before.letters} characters after the call`,
  );

  const clerk = callerAt(server.address, 'clerk');
  const lists = await clerk<{ id: string; rowCount: number }[]>('GET', '/list-filings');
  expect(lists.map(({ rowCount }) => rowCount)).toEqual([30]);
  const filter = encodeURIComponent(JSON.stringify({ listFilingId: lists[0]?.id }));
  const made = await clerk<CaseRecord[]>('GET', `/cases?filter=${filter}`);
  expect(made).toHaveLength(30);
  expect(new Set(made.map(row => row.ticketId)).size).toBe(1);

  await page.getByRole('link', { name: '打印集体收件凭证' }).press('Enter');
  await page.getByRole('article').waitFor();
  await look('receipt');
  expect(await page.getByRole('article').innerText()).toContain(made[0]?.number ?? '?');
  await open(page, server.address, `/cases/${made[0]?.id}/show`);
  await page.getByText('同一名单的 30 件').waitFor();
  await look('case');
  expect(problems).toEqual([]);
});
