import type { Page } from 'playwright-core';
import type { CaseRecord } from '../../src/contract/cases.ts';
import type { Look, TestBrowser } from './browser.ts';
import { callerAt, signInDevice } from './hallPages.ts';
import { violationsOf } from './violations.ts';

/** A light page is drawn when it has its heading and what it read from the server, or says why not. */
interface LightPage {
  name: string;
  path: string;
  device?: string;
  drawn: string;
}

const LIGHT_PAGES: readonly LightPage[] = [
  { name: 'kiosk', path: '/kiosk', device: 'device-kiosk', drawn: '.items li' },
  { name: 'hall screen', path: '/hall', device: 'device-screen', drawn: '.screen .windows' },
  { name: 'which sign', path: '/sign', device: 'device-screen', drawn: '.sign-choice a' },
  { name: 'sign', path: '/sign?window=1', device: 'device-screen', drawn: '.sign h1' },
  { name: 'which pad', path: '/pad', device: 'device-pad', drawn: '.places a' },
  { name: 'pad', path: '/pad?window=1', device: 'device-pad', drawn: '.rating-pad h2' },
  { name: 'a number that is none', path: '/p/00000-00000', drawn: '.card' },
];

/** The pages of the hall and of the applicant in one look; answers what is wrong on any of them. */
export async function sweepHall(browser: TestBrowser, address: string, look: Look): Promise<string[]> {
  const found: string[] = [];
  const { page, context, problems } = await browser.newTab(look);
  await page.emulateMedia({ colorScheme: look.theme ?? 'light', reducedMotion: 'reduce' });
  const signedIn = new Set<string>();
  for (const { name, path, device, drawn } of LIGHT_PAGES) {
    await page.goto(inLanguage(address + path, look));
    const kind = new URL(page.url()).pathname;
    if (device && !signedIn.has(kind)) {
      await page.locator('#device-username').waitFor();
      found.push(...(await violationsOf(page, `sign-in of ${name}`)));
      await signInDevice(page, device);
      signedIn.add(kind);
    }
    await page.locator(drawn).first().waitFor();
    found.push(...(await violationsOf(page, name)));
  }
  found.push(...(await sweepProgress(page, address, look)));
  found.push(...problems.filter(problem => !/404/.test(problem)));
  await context.close();
  return found;
}

/** What an applicant sees of a case: the empty form, one that names no case, and the answer. */
async function sweepProgress(page: Page, address: string, look: Look): Promise<string[]> {
  const filter = encodeURIComponent(JSON.stringify({ status: 'in-review' }));
  const ask = callerAt(address, 'manager');
  const [row] = await ask<CaseRecord[]>(
    'GET',
    `/cases?filter=${filter}&range=${encodeURIComponent('[0,0]')}`,
  );
  if (!row) throw new Error('no case is in review');
  const { number, queryCode } = await ask<CaseRecord>('GET', `/cases/${row.id}`);
  await page.goto(inLanguage(`${address}/c`, look));
  await page.locator('.ask input').first().waitFor();
  const found = await violationsOf(page, 'progress, empty');
  await page.locator('.ask .primary').press('Enter');
  await page.getByRole('alert').waitFor();
  found.push(...(await violationsOf(page, 'progress, nothing typed')));
  await page.locator('.ask input').first().fill(number);
  await page.locator('.ask input').last().fill(queryCode);
  await page.keyboard.press('Enter');
  await page.locator('.card .state').waitFor();
  return [...found, ...(await violationsOf(page, 'progress'))];
}

const inLanguage = (url: string, { locale }: Look): string =>
  `${url}${url.includes('?') ? '&' : '?'}lang=${locale ?? 'zh'}`;
