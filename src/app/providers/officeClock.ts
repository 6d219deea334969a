/** A present that may jump: the office's time was learnt, or the training clock was moved. */
export interface OfficeClock {
  /** The office's present, ms since epoch. */
  now(): number;
  /** Calls the listener after every jump; answers how to stop listening. */
  subscribe(listener: () => void): () => void;
}

export interface LearningClock extends OfficeClock {
  /** Takes in the time of an answer: its `Date` header, and when this computer asked (by `readOwn`). */
  learn(answer: Pick<Response, 'headers'>, askedAt: number): void;
}

/** The header tells whole seconds and travels a while: below this the computer's clock is right. */
const TOLERANCE_MS = 2_000;
/** What took longer (a computer that slept meanwhile) says little about now. */
const TOO_LONG_MS = 10_000;
/** On average the header is half a second old when it is written. */
const HALF_SECOND = 500;

/**
 * The server's time on a computer whose own clock may be wrong, even by days: what is "today" is the office's day. Until
 * the first answer it is the computer's. It never jitters: a difference is kept until another answer tells of a clearly
 * different one.
 *
 * @param readOwn the computer's clock, ms since epoch.
 */
export function createLearningClock(readOwn: () => number): LearningClock {
  let ahead = 0;
  const listeners = new Set<() => void>();
  return {
    now: () => readOwn() + ahead,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    learn({ headers }, askedAt) {
      const told = Date.parse(headers.get('Date') ?? '');
      const present = readOwn();
      if (Number.isNaN(told) || Math.abs(present - askedAt) > TOO_LONG_MS) return;
      const difference = told + HALF_SECOND - present;
      if (Math.abs(difference - ahead) < TOLERANCE_MS) return;
      ahead = Math.abs(difference) < TOLERANCE_MS ? 0 : difference;
      for (const listener of [...listeners]) listener();
    },
  };
}

/** `fetch` that tells the clock what time each answer was given. */
export function learningFetch(clock: LearningClock, readOwn: () => number, send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const askedAt = readOwn();
    const answer = await send(input, init);
    clock.learn(answer, askedAt);
    return answer;
  };
}
