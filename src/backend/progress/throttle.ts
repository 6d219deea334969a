import { createCounter } from '../hall/throttle.ts';

/** A page asks again every few seconds, on several phones of a family. */
const ASKED_PER_CASE = 60;
/** Six characters are guessed by programs only: at this pace in some forty years, from however many addresses. */
const WRONG_PER_NUMBER = 6;
/** A hall full of phones may share one address. */
const WRONG_PER_CLIENT = 30;

/**
 * Bounds the public questions after a case. Wrong answers are counted for the number that was asked, whether it exists
 * or not, and for the address that asks; whoever has used them up is told to wait before anything is looked up, so that
 * a code found meanwhile is worth nothing.
 */
export function createCaseThrottle() {
  const asked = createCounter(ASKED_PER_CASE);
  const wrongNumber = createCounter(WRONG_PER_NUMBER);
  const wrongClient = createCounter(WRONG_PER_CLIENT);
  return {
    /** @throws Problem 429, before anything is looked up. */
    admit(number: string, client: string, now: number): void {
      asked.refuse(number, now);
      wrongNumber.refuse(number, now);
      wrongClient.refuse(client, now);
    },
    countRight: (number: string, now: number) => asked.count(number, now),
    countWrong(number: string, client: string, now: number): void {
      wrongNumber.count(number, now);
      wrongClient.count(client, now);
    },
  };
}

const shared = new WeakMap<object, ReturnType<typeof createCaseThrottle>>();

/** The one throttle of an app: every public door that takes a case's number and code counts in it. */
export function caseThrottleOf(app: object): ReturnType<typeof createCaseThrottle> {
  const found = shared.get(app) ?? createCaseThrottle();
  shared.set(app, found);
  return found;
}
