import { Problem } from '../http/problem.ts';

/** Phones that follow at once: a full hall several times over. Who comes later asks by the clock. */
const MOST = 2_000;
/** Several people may follow one number. */
const MOST_PER_CODE = 5;

/** Counts the open feeds of numbers, so that nobody who is not signed in can hold the server's lines. */
export function createFeedCount() {
  const byCode = new Map<string, number>();
  let total = 0;
  return {
    /** Takes a place; answers what gives it back, once. @throws Problem 429: ask by the clock. */
    take(code: string): () => void {
      const held = byCode.get(code) ?? 0;
      if (total >= MOST || held >= MOST_PER_CODE) {
        throw new Problem(429, 'too-many', { headers: { 'Retry-After': '30' } });
      }
      total += 1;
      byCode.set(code, held + 1);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        total -= 1;
        const left = (byCode.get(code) ?? 1) - 1;
        if (left > 0) byCode.set(code, left);
        else byCode.delete(code);
      };
    },
  };
}
