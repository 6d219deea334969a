import { Problem } from '../http/problem.ts';

/** Questions in a span of time that starts with the first of them. */
interface Span {
  count: number;
  until: number;
}

const SPAN_MS = 60_000;
/** A page asks six times a minute; several people may follow one number. */
const PER_CODE = 40;
/** Slips are mistyped now and then; a program that tries codes does nothing else. */
const UNKNOWN_PER_CLIENT = 20;
const MOST_KEYS = 20_000;

/** Counts questions by key in spans of a minute. */
export function createCounter(most: number) {
  const spans = new Map<string, Span>();
  const find = (key: string, now: number) => {
    const span = spans.get(key);
    return span && span.until > now && span.until - now <= SPAN_MS ? span : undefined;
  };
  return {
    /** @throws Problem 429 with the seconds until the span is over. */
    refuse(key: string, now: number): void {
      const span = find(key, now);
      if (!span || span.count < most) return;
      throw new Problem(429, 'too-many', {
        headers: { 'Retry-After': String(Math.ceil((span.until - now) / 1000)) },
      });
    },
    count(key: string, now: number): void {
      const span = find(key, now);
      if (span) span.count++;
      else {
        if (spans.size >= MOST_KEYS) spans.clear();
        spans.set(key, { count: 1, until: now + SPAN_MS });
      }
    },
  };
}

/**
 * Bounds the public questions after a number: so many a minute for one code, and so many wrong codes a minute from one
 * address. A code that is good is never refused because somebody behind the same address guesses; a wrong one costs the
 * look-up of one row, refused or not.
 */
export function createProgressThrottle() {
  const known = createCounter(PER_CODE);
  const unknown = createCounter(UNKNOWN_PER_CLIENT);
  return {
    /** @throws Problem 429, before anything is looked up. */
    admit: (code: string, now: number) => known.refuse(code, now),
    countKnown: (code: string, now: number) => known.count(code, now),
    /** @throws Problem 429 instead of "no such code". */
    countUnknown(client: string, now: number): void {
      unknown.refuse(client, now);
      unknown.count(client, now);
    },
  };
}
