import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settle } from './browser.ts';
import { violationsOf } from './violations.ts';

/** An hour of visitors for one window, every fourth green and every fifth courtesy; line 8 has no arrival time. */
const LOG = [
  'arrive,service_s,lane',
  ...Array.from({ length: 40 }, (_, n) => {
    const lane = n % 4 === 3 ? 'green' : n % 5 === 4 ? 'courtesy' : 'ordinary';
    return `${n === 6 ? 'soon' : `09:${String(Math.floor(n * 1.5)).padStart(2, '0')}:00`},240,${lane}`;
  }),
].join('\n');
const GOOD = 39;
const BROKEN_LINE = 8;

/** Tab by Tab to what this selector means, as somebody without a pointer does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.waitFor();
  for (let n = 0; n < 150; n++) {
    if (await target.evaluate(element => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no ${selector} by Tab`);
}
export const pressButton = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, `button:not([disabled]):has-text("${name}")`);
  await page.keyboard.press('Enter');
};

export const WORDS = {
  zh: {
    day: '本大厅某一天',
    pick: '选择文件',
    broken: `第 ${BROKEN_LINE} 行：看不懂到达时间“soon”`,
    leaveOut: '去掉这 1 行再用',
    used: `已载入 ${GOOD} 人`,
    windows: '窗口数',
    run: '重放',
    adopt: '采用',
    promise: '承诺 8 分钟',
  },
  en: {
    day: 'A day of this hall',
    pick: 'Choose a file',
    broken: `Line ${BROKEN_LINE}: no arrival time in “soon”`,
    leaveOut: 'Leave out this row',
    used: `${GOOD} visitors loaded`,
    windows: 'Windows',
    run: 'Replay',
    adopt: 'Adopt',
    promise: 'Promise 8 min',
  },
};

/** From the menu to an imported log under all rules, the slider on eight minutes; nothing but keys. */
export async function replayFile(page: Page, locale: 'zh' | 'en'): Promise<void> {
  const words = WORDS[locale];
  await tabTo(page, 'a[href="#/fairness"]');
  await page.keyboard.press('Enter');
  // One stop of Tab for both sources, the arrows between them.
  await tabTo(page, `button[aria-pressed="true"]:has-text("${words.day}")`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const chooser = page.waitForEvent('filechooser');
  await pressButton(page, words.pick);
  await (await chooser).setFiles({ name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(LOG) });
  await page.getByRole('listitem').filter({ hasText: words.broken }).waitFor();
  // Nothing is taken over before somebody has decided about the broken row.
  const run = page.getByRole('button', { name: words.run, exact: true });
  expect(await run.isDisabled()).toBe(true);
  expect(await page.getByText(words.used).count()).toBe(0);
  expect(await violationsOf(page, `${locale}: a broken row`)).toEqual([]);
  await pressButton(page, words.leaveOut);
  await page.getByText(words.used).waitFor();
  await page.getByRole('textbox', { name: words.windows, exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2');
  const asked = page.waitForRequest(/queue-replays/);
  await pressButton(page, words.run);
  expect(((await asked).postDataJSON() as { arrivals: object[] }).arrivals).toHaveLength(GOOD);
  await tabTo(page, 'input[type="range"]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: `${words.adopt} · ${words.promise}` }).waitFor();
  await settle(page);
  expect(await violationsOf(page, `${locale}: results`)).toEqual([]);
}

/** In the dialog that stands open: refused without a reason, saved with it. */
export async function giveReason(page: Page, reason: string, name: string): Promise<void> {
  const submit = '[role="dialog"] button[type="submit"]';
  await tabTo(page, submit);
  await page.keyboard.press('Enter');
  await page.locator('#action-reason[aria-invalid="true"]').waitFor();
  expect(await violationsOf(page, name)).toEqual([]);
  await tabTo(page, '#action-reason');
  await page.keyboard.type(reason);
  await tabTo(page, submit);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: reason }).waitFor();
}
