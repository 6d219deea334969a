import { addDays, type Day, isDay } from '../calendar/day.ts';

/** 容缺: a material that comes later. 告知承诺: a declaration that takes the place of a proof. */
export const PROMISE_KINDS = ['deferral', 'declaration'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** `kept`: handed in, or found true. `broken`: not in time, or found false. `ended` with the case, neither kept nor broken. */
export const PROMISE_STATES = ['open', 'kept', 'broken', 'ended'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** The signed promise as it is given. Days; `dueOn` only for a deferral. */
export interface SignedPromise {
  signedOn: Day;
  dueOn?: Day | undefined;
}

export interface PromiseProblem {
  field: 'signedOn' | 'dueOn';
  code: 'after-today' | 'before-today' | 'past-committed';
}

/**
 * The last day that may be promised: never past the committed day of the case. Where that day is not known (a year
 * without a calendar) as many natural days as the limit has working days, which is never later.
 */
export const latestPromise = (committedDueOn: Day | null, today: Day, committedDays: number): Day =>
  committedDueOn ?? addDays(today, committedDays);

/** What is wrong with a promise made on `today`; `latest` as `latestPromise` says. */
export function promiseProblems(promise: SignedPromise, today: Day, latest: Day): PromiseProblem[] {
  const { signedOn, dueOn } = promise;
  const problems: PromiseProblem[] = [];
  if (signedOn > today) problems.push({ field: 'signedOn', code: 'after-today' });
  if (dueOn !== undefined && dueOn < today) problems.push({ field: 'dueOn', code: 'before-today' });
  if (dueOn !== undefined && dueOn > latest) problems.push({ field: 'dueOn', code: 'past-committed' });
  return problems;
}

/** The same day some months later; the last one of the month where it has none such. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const first = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  let last = date;
  while (!isDay(`${first}-${String(last).padStart(2, '0')}`)) last--;
  return `${first}-${String(last).padStart(2, '0')}`;
}

/**
 * Until when somebody who broke a promise on that day is offered none (the day included); null: they may promise.
 * `months` is the office's setting.
 */
export function barredUntil(brokenOn: Day | null, months: number, today: Day): Day | null {
  if (brokenOn === null || months === 0) return null;
  const until = addMonths(brokenOn, months);
  return today <= until ? until : null;
}
