import type { Locator } from 'playwright-core';
import { dayText } from '../../src/app/shared/dayText.ts';
import type { Day } from '../../src/domain/calendar/day.ts';
import { open, settle, signInTo, signOut, type Tab } from './browser.ts';
import { act, caseActions, openCase, stateIs } from './casePages.ts';
import { fillIntake, openWindow, type Person, serve, takeNumber } from './desk.ts';
import { handsOn } from './keyboard.ts';

/** One office with a screen: the live server, or the sandbox in the page. */
export interface Office {
  base: string;
  password: string;
}

export interface Visit {
  itemCode: string;
  /** How many questions the item asks. */
  questions: number;
  person: Person;
  /** When it has to be done, worked out by the test. */
  dueOn: Day;
  today: Day;
}

/** What was seen on the way, for the test to judge. */
export interface JourneyReport {
  caseNumber: string;
  lane: string;
  greenLine: string | null;
  due: { text: string | null; isOnPage: boolean };
  clerkSawApprove: boolean;
  onTimeBefore: Share;
  onTimeAfter: Share;
  keys: number;
  letters: number;
}

export interface Share {
  onTime: number;
  of: number;
}

/** From the number to the delivered case, and to the manager's board: everything by the screen. */
export async function walkCase(tab: Tab, office: Office, visit: Visit): Promise<JourneyReport> {
  const { page } = tab;
  const { base, password } = office;
  const become = async (username: string) => {
    await signInTo(page, base, username, password);
  };

  await become('manager');
  const creditCode = await greenCreditCode(tab, base);
  const onTimeBefore = await onTimeOf(tab, base, visit.itemCode);
  await signOut(page);

  await become('clerk');
  await open(page, base, '/desk');
  const hands = handsOn(page);
  await openWindow(page, hands);
  const ticket = await takeNumber(page, hands, visit.itemCode, creditCode);
  await serve(page, hands, ticket.number);
  await fillIntake(page, hands, visit.person, visit.questions);
  const greenLine = await page
    .locator('form')
    .getByText(/绿色通道 ✔/)
    .locator('..')
    .textContent();
  await hands.press('F9');
  const region = page.getByRole('region', { name: '窗口前的申请人' });
  await region.getByRole('heading', { name: '已受理' }).waitFor();
  const dueWords = `应于 ${dayText(visit.dueOn, 'zh', visit.today)}前办结`;
  const due = { text: await region.textContent(), isOnPage: await region.getByText(dueWords).isVisible() };
  const caseNumber = await textOf(
    region
      .getByText(/^办件号/)
      .locator('span')
      .first(),
  );
  await hands.press('F10');
  await page.getByText('窗口空闲').waitFor();
  await signOut(page);

  await become('reviewer');
  await openCase(page, base, caseNumber);
  await act(page, '通过本环节', '审核中');
  await signOut(page);

  await become('clerk');
  await openCase(page, base, caseNumber);
  const clerkSawApprove = (await caseActions(page).getByRole('button', { name: '准予' }).count()) > 0;
  await signOut(page);

  await become('approver');
  await openCase(page, base, caseNumber);
  await act(page, '准予', '已准予');
  await signOut(page);

  await become('clerk');
  await settle(page);
  await hands.press('/');
  await hands.type(caseNumber);
  await hands.press('Enter');
  await page.locator('a[data-row-link]').filter({ hasText: caseNumber }).waitFor();
  await settle(page);
  await hands.press('j');
  await hands.press('Enter');
  await page.getByRole('button', { name: /^制证办结/ }).waitFor();
  await hands.press('F9');
  await page.locator('#action-paperNumber').waitFor();
  await hands.press('Enter');
  await stateIs(page, '已办结');
  await caseActions(page).getByRole('button', { name: /^送达/ }).waitFor();
  await hands.press('F9');
  // At the window, as is proposed; signed for by the applicant, today.
  await page.locator('input[name="delivery-way"]:checked:focus').waitFor();
  await hands.press('Enter');
  await hands.press('Space');
  await page.locator('input[name="delivery-signer"]:checked').waitFor();
  await hands.press('F9');
  await stateIs(page, '已送达');
  await signOut(page);

  await become('manager');
  const onTimeAfter = await onTimeOf(tab, base, visit.itemCode);
  return {
    caseNumber,
    lane: ticket.text,
    greenLine,
    due,
    clerkSawApprove,
    onTimeBefore,
    onTimeAfter,
    ...hands.counts(),
  };
}

const textOf = async (place: Locator): Promise<string> => (await place.textContent()) ?? '';

/** The credit code of a key enterprise whose green channel is in force, as the list shows it. */
export async function greenCreditCode({ page }: Tab, base: string): Promise<string> {
  const filter = { greenState: 'in-force', kind: 'enterprise' };
  await open(page, base, `/enterprises?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  const cells = await page.locator('main table td').allTextContents();
  const code = cells.find(text => /^[0-9A-Z]{18}$/.test(text));
  if (!code) throw new Error('no enterprise with a green channel in force');
  return code;
}

/** The board's on-time rate of an item over three months, as numerator and denominator. */
async function onTimeOf({ page }: Tab, base: string, itemCode: string): Promise<Share> {
  await open(page, base, `/kpi?months=3&item=${itemCode}`);
  const text = (await page.locator('main').textContent()) ?? '';
  const [, onTime = '0', of = '0'] = /按时办结率[^（\n]*（(\d+)\/(\d+)）/.exec(text) ?? [];
  return { onTime: Number(onTime), of: Number(of) };
}
