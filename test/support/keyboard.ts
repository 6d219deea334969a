import type { Page } from 'playwright-core';

/** Somebody who has no mouse; what they press is counted. */
export interface Hands {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Keys of the flow, and letters and digits of what had to be typed. */
  counts(): { keys: number; letters: number };
}

export function handsOn(page: Page): Hands {
  const done = { keys: 0, letters: 0 };
  return {
    press: async key => {
      done.keys++;
      await page.keyboard.press(key);
    },
    type: async text => {
      done.letters += text.length;
      await page.keyboard.type(text);
    },
    counts: () => ({ ...done }),
  };
}
