import type { Page } from 'playwright-core';
import { isAsked } from '../../src/domain/items/answers.ts';
import type { Item } from '../../src/domain/items/item.ts';
import { open, settle } from './browser.ts';
import { caseActions, openCase, stateIs } from './casePages.ts';
import { fillIntake, openWindow, type Person, serve, takeNumber } from './desk.ts';
import { handsOn } from './keyboard.ts';

/** Questions that the form asks of the first variant: which one it is, and what it depends on. */
export function questionsOf(item: Item): number {
  const variant = item.variants[0]?.code ?? '';
  const asked = item.circumstances.filter(question => isAsked(question, variant));
  return asked.length + (variant ? 1 : 0);
}

/** From the number to the accepted case, from the keyboard. Answers the case's number and what the screen says is due. */
export async function acceptAtDesk(page: Page, base: string, item: Item, person: Person, creditCode: string) {
  const hands = handsOn(page);
  await open(page, base, '/desk');
  await openWindow(page, hands);
  const ticket = await takeNumber(page, hands, item.code, creditCode);
  await serve(page, hands, ticket.number);
  await fillIntake(page, hands, person, questionsOf(item));
  await hands.press('F9');
  const region = page.getByRole('region', { name: '窗口前的申请人' });
  await region.getByRole('heading', { name: '已受理' }).waitFor();
  const number = region
    .getByText(/^办件号/)
    .locator('span')
    .first();
  const seen = { number: (await number.textContent()) ?? '', due: (await region.textContent()) ?? '' };
  await hands.press('F10');
  await page.getByText('窗口空闲').waitFor();
  return { ...seen, keys: hands.counts().keys };
}

/** Whoever sits at the page opens the case and takes its next step: the first action that it is offered. */
export async function takeNextStep(page: Page, base: string, number: string): Promise<string> {
  await openCase(page, base, number);
  await settle(page);
  const label = ((await caseActions(page).getByRole('button').first().textContent()) ?? '').replace(
    /F9$/,
    '',
  );
  if (label.startsWith('送达')) await deliverResult(page);
  else await confirmStep(page, label);
  return label;
}

async function confirmStep(page: Page, label: string): Promise<void> {
  await caseActions(page)
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .click();
  const dialog = page.getByRole('dialog');
  const paper = dialog.locator('#action-paperNumber');
  await dialog.getByRole('button', { name: label }).waitFor();
  if ((await paper.count()) > 0 && (await paper.inputValue()) === '') await paper.fill('津滨公函〔2026〕1号');
  await dialog.getByRole('button', { name: label }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** In the way that is proposed: by post with its number, or at the window signed for by the applicant. */
async function deliverResult(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await page.locator('input[name="delivery-way"]:checked:focus').waitFor();
  await page.keyboard.press('Enter');
  if (await page.getByLabel('邮寄单号').isVisible()) {
    await page.keyboard.type('EMS 1234567890');
  } else {
    await page.keyboard.press('Space');
    await page.locator('input[name="delivery-signer"]:checked').waitFor();
  }
  await page.keyboard.press('F9');
  await stateIs(page, '已送达');
}
