import type { Page } from 'playwright-core';
import { open } from './browser.ts';

/** Finds a case in the list by its number and opens it. */
export async function openCase(page: Page, base: string, number: string): Promise<void> {
  await open(page, base, `/cases?filter=${encodeURIComponent(JSON.stringify({ q: number }))}`);
  await page.locator('a[data-row-link]').first().click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  await caseActions(page).waitFor();
}

export const caseActions = (page: Page) => page.getByRole('group', { name: '可以办理' });

/** Presses an action and its confirmation, and waits for the state that follows. */
export async function act(page: Page, action: string, state: string): Promise<void> {
  await caseActions(page)
    .getByRole('button', { name: new RegExp(`^${action}`) })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: action }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await stateIs(page, state);
}

export const stateIs = (page: Page, state: string) =>
  page.locator('main header').getByText(state, { exact: true }).waitFor();
