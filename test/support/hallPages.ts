import type { Page } from 'playwright-core';
import { busyMorning } from '../../mocks/office/startTime.ts';
import { SAMPLE_PASSWORD, signIn } from './server.ts';

/** A call of the API as somebody; answers the parsed body, and throws on a refusal. */
export function callerAt(address: string, username: string) {
  let token: Promise<string> | undefined;
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    token ??= signIn(address, username);
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${username} ${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
}

/**
 * For a server that is in the middle of a working morning whenever the test runs: the kiosk gives numbers in office
 * hours only. The pages' own clock stays where it is, so that one that trusts it is found out.
 */
export function officeHours(): Record<string, string> {
  const shift = busyMorning(Date.now()) - Date.now();
  return {
    CLOCK_SHIFT_MS: String(shift),
    NODE_OPTIONS: `--import=${new URL('./shiftClock.mjs', import.meta.url).href}`,
  };
}

/** The form of a device, by keyboard. */
export async function signInDevice(page: Page, username: string): Promise<void> {
  await page.locator('#device-username').fill(username, { timeout: 60_000 });
  await page.locator('#device-password').fill(SAMPLE_PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('#device-username').waitFor({ state: 'detached' });
}

/** Runs in the page, before its own scripts: a voice that only writes down what it was asked to say, and a printer. */
export function listenIn(values: { hasChinese: boolean }): void {
  const heard: string[] = [];
  let speaking = 0;
  const state = { heard, overlaps: 0, printed: 0 };
  Object.assign(globalThis, { hallTest: state });
  class Utterance {
    lang = '';
    rate = 1;
    voice: unknown = null;
    onend: (() => void) | null = null;
    onerror: (() => void) | null = null;
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const voices = values.hasChinese ? [{ lang: 'zh-CN' }, { lang: 'en-GB' }] : [{ lang: 'en-GB' }];
  const speechSynthesis = {
    getVoices: () => voices,
    speak(words: Utterance) {
      if (speaking > 0) state.overlaps++;
      speaking++;
      heard.push(words.text);
      setTimeout(() => {
        speaking--;
        words.onend?.();
      }, 150);
    },
  };
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speechSynthesis, configurable: true });
  globalThis.print = () => {
    state.printed++;
  };
}

export interface Heard {
  heard: string[];
  overlaps: number;
  printed: number;
}

export const whatWasHeard = (page: Page): Promise<Heard> =>
  page.evaluate(() => (globalThis as unknown as { hallTest: Heard }).hallTest);
