import { LANE_TEXTS, type Lane } from './lanes.ts';

export type BecauseCode = 'first-in-line' | 'ordinary-over-cap' | `${Lane}-first`;

/**
 * Why a number was called. `first-in-line`: nobody at the head of a lane came earlier. `<lane>-first`: the
 * lane goes ahead of someone who came earlier. `ordinary-over-cap`: an ordinary visitor goes ahead of a
 * privileged one, having waited longer than the cap. Params: lane, number, waitedMinutes (whole minutes,
 * rounded down), and with the last code capMinutes.
 */
export interface Because {
  readonly code: BecauseCode;
  readonly params: Readonly<Record<string, number | string>>;
}

export type Language = 'zh' | 'en';

const minutes = (because: Because, name: string): number => Number(because.params[name] ?? 0);

const inEnglish = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

/** Rounded down, a wait just past the cap equals it: then the sentence says so instead of "20, over 20". */
const overCapText = (because: Because, language: Language): string => {
  const waited = minutes(because, 'waitedMinutes');
  const cap = minutes(because, 'capMinutes');
  if (language === 'zh') {
    return waited > cap ? `已等 ${waited} 分钟，超过 ${cap} 分钟上限` : `等候刚超过 ${cap} 分钟上限`;
  }
  return waited > cap
    ? `Has waited ${inEnglish(waited)}, over the cap of ${cap}`
    : `Has just waited longer than the cap of ${inEnglish(cap)}`;
};

const laneFirstText = (lane: Lane, waited: number, language: Language): string =>
  language === 'zh'
    ? `${LANE_TEXTS[lane].zh}优先，已等 ${waited} 分钟`
    : `${LANE_TEXTS[lane].en} goes first, has waited ${inEnglish(waited)}`;

const firstInLineText = (waited: number, language: Language): string =>
  language === 'zh' ? `排在最前，已等 ${waited} 分钟` : `First in line, has waited ${inEnglish(waited)}`;

const LANE_BY_CODE: Readonly<Record<`${Lane}-first`, Lane>> = {
  'green-first': 'green',
  'courtesy-first': 'courtesy',
  'booked-first': 'booked',
  'ordinary-first': 'ordinary',
};

/** The reason as one sentence, without a full stop. */
export const becauseText = (because: Because, language: Language): string => {
  const waited = minutes(because, 'waitedMinutes');
  if (because.code === 'first-in-line') return firstInLineText(waited, language);
  if (because.code === 'ordinary-over-cap') return overCapText(because, language);
  return laneFirstText(LANE_BY_CODE[because.code], waited, language);
};
