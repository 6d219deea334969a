import type { Lane } from '../../../domain/queue/lanes.ts';
import { clockText, type HallLanguage, isoDayOf, LANE_WORDS, waitText } from '../texts.ts';

/** What the server said of a number that it gave. */
export interface TakenNumber {
  number: string;
  lane: Lane;
  itemCode: string;
  takenAt: string;
  position: number;
  code?: string | null;
  waitRange?: { from: number; to: number };
  warnings?: readonly { code: string; text: string }[];
}

export interface SlipLine {
  name: string;
  value: string;
}

const TEXTS = {
  zh: {
    lane: '队列',
    ahead: '前面等候',
    people: (count: number) => `${count} 人`,
    wait: '预计等候',
    taken: '取号时间',
    code: '查询代码',
  },
  en: {
    lane: 'Lane',
    ahead: 'Ahead of you',
    people: String,
    wait: 'Expected wait',
    taken: 'Taken',
    code: 'Code',
  },
} as const;

/** ABCDE-12345 is read aloud and typed with fewer mistakes. */
export const codeText = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** The lines of the slip below its number: only what the server confirmed, in its time. */
export function slipLines(taken: TakenNumber, language: HallLanguage): SlipLine[] {
  const t = TEXTS[language];
  const at = Date.parse(taken.takenAt);
  return [
    { name: t.lane, value: LANE_WORDS[taken.lane][language] },
    { name: t.ahead, value: t.people(Math.max(0, taken.position - 1)) },
    ...(taken.waitRange ? [{ name: t.wait, value: waitText(taken.waitRange, language) }] : []),
    { name: t.taken, value: `${isoDayOf(at)} ${clockText(at)}` },
    ...(taken.code ? [{ name: t.code, value: codeText(taken.code) }] : []),
  ];
}

/**
 * Where the holder follows the number. A kiosk that runs on the server's own machine is given the address that phones
 * reach in its own: `/kiosk?address=https://window.example`.
 */
export function progressAddress(code: string, origin: string, search: string): string {
  const asked = new URLSearchParams(search).get('address');
  const base = asked && /^https?:\/\/[^\s/]+/.test(asked) ? asked.replace(/\/+$/, '') : origin;
  return `${base}/p/${code}`;
}
