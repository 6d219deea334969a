import type { Page } from 'playwright-core';
import { settle } from './browser.ts';
import type { Hands } from './keyboard.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const queue = (page: Page) => page.getByRole('region', { name: '等候' });

/** Opens my window with its key, if it is not open yet. */
export async function openWindow(page: Page, hands: Hands): Promise<void> {
  await button(page, '(开窗受理|叫下一位)').waitFor();
  if ((await button(page, '开窗受理').count()) === 0) return;
  await hands.press('F8');
  await button(page, '叫下一位').waitFor();
}

/** Hands out a number by the desk's dialog, from the keyboard. Answers the number and the lane's name. */
export async function takeNumber(page: Page, hands: Hands, itemCode: string, creditCode: string) {
  await hands.press('F3');
  const item = page.locator('#take-itemCode');
  await item.locator(`option[value="${itemCode}"]`).waitFor({ state: 'attached' });
  for (let n = 0; n < 10 && (await item.inputValue()) !== itemCode; n++) await hands.press('ArrowDown');
  await hands.press('Tab');
  await hands.type(creditCode);
  await hands.press('Enter');
  const taken = page.getByRole('dialog').getByRole('status');
  await taken.waitFor();
  const text = (await taken.textContent()) ?? '';
  const number = (await taken.locator('div').first().textContent()) ?? '';
  await hands.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await queue(page).getByRole('listitem').filter({ hasText: number }).waitFor();
  return { number, text };
}

/** Calls until it is this number's turn; who was called before did not come. Then starts. */
export async function serve(page: Page, hands: Hands, number: string): Promise<void> {
  for (let calls = 0; calls < 12; calls++) {
    await settle(page);
    await hands.press('F8');
    await button(page, '来了').waitFor();
    const called = await page
      .getByRole('region', { name: '窗口前的申请人' })
      .getByRole('heading')
      .textContent();
    if (called === number) break;
    // Right after a call "did not come" is taken for a slip.
    await page.waitForTimeout(800);
    await hands.press('Alt+m');
    await button(page, '来了').waitFor({ state: 'detached' });
  }
  await hands.press('F2');
  await page.locator('#intake-name').waitFor();
  await settle(page);
}

export interface Person {
  name: string;
  idNumber: string;
  phone: string;
}

/** Fills the form that stands open with Enter from field to field, the first answer to every question, all materials. */
export async function fillIntake(page: Page, hands: Hands, person: Person, questions: number): Promise<void> {
  await hands.type(person.name);
  await hands.press('Enter');
  await hands.press('Enter');
  await hands.type(person.idNumber);
  // Judged while it is typed: nothing is missing and nothing is wrong.
  await page.locator('#intake-idNumber[aria-invalid="false"]').waitFor();
  await page.locator('#intake-idNumber-helper-text').filter({ hasNotText: '还差' }).waitFor();
  await hands.press('Enter');
  await hands.type(person.phone);
  // Past the employer, which the number has filled in, and the agent.
  await hands.press('Enter');
  await hands.press('Enter');
  for (let n = 0; n < questions; n++) {
    await hands.press('Enter');
    await hands.press('Space');
  }
  await hands.press('Alt+a');
}
