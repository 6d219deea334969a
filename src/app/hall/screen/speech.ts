import type { BoardCall } from '../../../contract/hall.ts';

/** A call this old (by the server's clock) is no news: after an interruption nobody wants to hear the last hour. */
export const NEWS_MS = 30_000;

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Digit by digit, as it stands on the slip: 'A 零 一 七'. */
const spelled = (number: string, digit: (value: number) => string): string =>
  [...number].map(letter => (/\d/.test(letter) ? digit(Number(letter)) : letter)).join(' ');

/** What is said of a call. */
export const spokenChinese = ({ number, windowNo }: Pick<BoardCall, 'number' | 'windowNo'>): string =>
  `请 ${spelled(number, value => DIGITS[value] ?? '')} 号，到 ${windowNo} 号窗口。`;

export const spokenEnglish = ({ number, windowNo }: Pick<BoardCall, 'number' | 'windowNo'>): string =>
  `Number ${spelled(number, String)}, window ${windowNo}.`;

/**
 * The calls on a board that were not heard yet, the oldest first. Everything on the first board was called before this
 * screen was there; `seen` learns what it is shown.
 */
export function findNewCalls(seen: Set<string>, calls: readonly BoardCall[], serverNow: number): BoardCall[] {
  const isFirst = seen.size === 0;
  const fresh = calls.filter(({ call }) => !seen.has(call));
  for (const { call } of calls) seen.add(call);
  // An empty first board counts as seen too.
  seen.add('');
  if (isFirst) return [];
  return fresh
    .filter(({ at, status }) => status === 'called' && serverNow - Date.parse(at) <= NEWS_MS)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** How a call is made heard. Each ends when its sound has ended. */
export interface Voice {
  speak(text: string, language: 'zh-CN' | 'en-GB'): Promise<void>;
  chime(): Promise<void>;
  /** Whether this device can say it in Chinese. */
  hasChinese(): boolean;
}

export interface Announcer {
  announce(call: BoardCall): void;
  /** Calls that wait to be heard. */
  waiting(): number;
}

/** A voice that never ends (browsers lose that event) must not silence the hall. */
const LONGEST_MS = 12_000;

/** Says one call after the other, never two at once. A chime goes before, and stands alone where no Chinese voice is. */
export function createAnnouncer(
  voice: Voice,
  options: { english: () => boolean; onBegin?: (call: BoardCall) => void },
): Announcer {
  const queue: BoardCall[] = [];
  let isBusy = false;

  async function say(call: BoardCall): Promise<void> {
    options.onBegin?.(call);
    await atMost(voice.chime());
    if (voice.hasChinese()) await atMost(voice.speak(spokenChinese(call), 'zh-CN'));
    if (options.english()) await atMost(voice.speak(spokenEnglish(call), 'en-GB'));
  }

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let call = queue.shift(); call; call = queue.shift()) await say(call).catch(() => undefined);
    isBusy = false;
  }

  return {
    announce(call) {
      queue.push(call);
      void work();
    },
    waiting: () => queue.length,
  };
}

function atMost(work: Promise<void>): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, LONGEST_MS);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    work.then(end, end);
  });
}
