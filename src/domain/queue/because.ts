import { LANE_TEXTS, type Lane } from './lanes.ts';

export type BecauseCode =
  | 'first-in-line'
  | 'transferred-first'
  | 'ordinary-over-cap'
  | 'promise-due'
  | 'promise-has-slack'
  | 'weighted-wait'
  | 'lane-turn'
  | 'own-client'
  | 'preferred-item'
  | 'item-rule'
  | `${Lane}-first`;

/**
 * Why a number was called. `first-in-line`: nobody waits longer. `transferred-first`: a transfer put it before others
 * of its lane. `<lane>-first`, `weighted-wait`, `lane-turn`: the lane goes ahead of someone who waits longer, by the
 * order, by weight, by its turn. `promise-due`: the call is needed now for the lane's promise. `promise-has-slack`:
 * an ordinary visitor goes ahead of privileged ones whose promises can still be kept. `ordinary-over-cap`: an
 * ordinary visitor goes ahead, having waited longer than the cap. `own-client`, `preferred-item`: within its lane it
 * goes ahead of someone who waits longer, for the window's clerk is its liaison, or for its item. `item-rule`: next by
 * the policy of its own item, whoever of another item waits longer. Params: lane, number, waitedMinutes (whole minutes,
 * rounded down); with `ordinary-over-cap` also capMinutes, with `promise-due` promiseMinutes.
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

const turnText = (lane: Lane, waited: number, language: Language): string =>
  language === 'zh'
    ? `各通道轮流，轮到${LANE_TEXTS[lane].zh}，已等 ${waited} 分钟`
    : `Lanes take turns, it is the turn of: ${LANE_TEXTS[lane].en}; has waited ${inEnglish(waited)}`;

const promiseDueText = (lane: Lane, promised: number, waited: number, language: Language): string =>
  language === 'zh'
    ? `${LANE_TEXTS[lane].zh}承诺 ${promised} 分钟内叫号，已等 ${waited} 分钟`
    : `${LANE_TEXTS[lane].en}: a call is promised within ${inEnglish(promised)}, has waited ${inEnglish(waited)}`;

/** The sentences that say nothing but the wait. */
const PLAIN: Readonly<
  Partial<Record<BecauseCode, readonly [zh: (waited: number) => string, en: (waited: string) => string]>>
> = {
  'first-in-line': [
    waited => `排在最前，已等 ${waited} 分钟`,
    waited => `First in line, has waited ${waited}`,
  ],
  'transferred-first': [
    waited => `转办时排在最前，已等 ${waited} 分钟`,
    waited => `Put first in the lane by a transfer, has waited ${waited}`,
  ],
  'promise-has-slack': [
    waited => `已等 ${waited} 分钟，优先号仍可按承诺时间叫到`,
    waited => `Has waited ${waited}; visitors with priority can still be called within their promise`,
  ],
  'weighted-wait': [
    waited => `按通道加权等候最久，已等 ${waited} 分钟`,
    waited => `The longest wait when lanes are weighted, has waited ${waited}`,
  ],
  'own-client': [
    waited => `本窗口专员的企业，已等 ${waited} 分钟`,
    waited => `A client of this window’s liaison, has waited ${waited}`,
  ],
  'item-rule': [
    waited => `按本事项的规则轮到，已等 ${waited} 分钟`,
    waited => `Next by the rule of its item, has waited ${waited}`,
  ],
  'preferred-item': [
    waited => `本窗口优先办理的事项，已等 ${waited} 分钟`,
    waited => `An item that this window takes first, has waited ${waited}`,
  ],
};

/** The reason as one sentence, without a full stop. */
export const becauseText = (because: Because, language: Language): string => {
  const { code, params } = because;
  const waited = minutes(because, 'waitedMinutes');
  const plain = PLAIN[code];
  if (plain) return language === 'zh' ? plain[0](waited) : plain[1](inEnglish(waited));
  if (code === 'ordinary-over-cap') return overCapText(because, language);
  const lane = params.lane as Lane;
  if (code === 'promise-due') {
    return promiseDueText(lane, minutes(because, 'promiseMinutes'), waited, language);
  }
  if (code === 'lane-turn') return turnText(lane, waited, language);
  return laneFirstText(lane, waited, language);
};
