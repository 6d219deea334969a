/**
 * Runs `run` after every `ask`, but never twice at once and never sooner than `gapMs` after the last start: a thousand
 * asks in a second become one run now and one at the end, and the last run always begins after the last ask.
 */
export function createPacer(run: () => Promise<unknown>, gapMs: number, now: () => number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAsked = false;
  let lastStart = Number.NEGATIVE_INFINITY;

  async function start() {
    timer = undefined;
    isAsked = false;
    isRunning = true;
    lastStart = now();
    await run().catch(() => undefined);
    isRunning = false;
    if (isAsked) ask();
  }

  function ask() {
    isAsked = true;
    if (isRunning || timer !== undefined) return;
    timer = setTimeout(() => void start(), Math.max(0, lastStart + gapMs - now()));
  }

  return { ask, stop: () => clearTimeout(timer) };
}
