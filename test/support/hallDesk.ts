import type { WindowRecord } from '../../src/contract/windows.ts';
import { open, signInTo, type Tab, type TestBrowser } from './browser.ts';
import { openWindow } from './desk.ts';
import { callerAt } from './hallPages.ts';
import { type Hands, handsOn } from './keyboard.ts';

/** The window whose clerk this is. */
export async function ownWindow(address: string, who: string): Promise<WindowRecord> {
  const ask = callerAt(address, who);
  const { staff } = await ask<{ staff: { id: string } }>('GET', '/session');
  const window = (await ask<WindowRecord[]>('GET', '/windows')).find(({ clerkId }) => clerkId === staff.id);
  if (!window) throw new Error(`${who} has no window`);
  return window;
}

/** A clerk at their open window. */
export interface Desk extends Tab {
  hands: Hands;
  window: WindowRecord;
}

/** `shiftMs`: how far the server's clock is ahead; the desk's computer goes with it. */
export async function openDesk(
  browser: TestBrowser,
  address: string,
  who: string,
  shiftMs: number,
): Promise<Desk> {
  const tab = await browser.newTab();
  await tab.context.addInitScript(shiftClock, shiftMs);
  const hands = handsOn(tab.page);
  await signInTo(tab.page, address, who);
  await open(tab.page, address, '/desk');
  await openWindow(tab.page, hands);
  return { ...tab, hands, window: await ownWindow(address, who) };
}

/** The number at the desk's window. */
export const visitorAt = ({ page }: Desk) =>
  page.getByRole('region', { name: '窗口前的申请人' }).getByRole('heading', { name: /^[A-Z]\d{3}$/ });

/** Runs in the page, before its own scripts. */
function shiftClock(shift: number): void {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...values: number[]) {
      super(...((values.length === 0 ? [Real.now() + shift] : values) as [number]));
    }
    static override now(): number {
      return Real.now() + shift;
    }
  } as DateConstructor;
}
