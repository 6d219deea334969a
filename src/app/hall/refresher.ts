export const POLL_EVERY_MS = 10_000;
const FIRST_RETRY_MS = 1_000;
/** Calls that come together are shown together. */
const GATHER_MS = 60;

interface Outcome {
  ok: boolean;
  retryAfter?: number | undefined;
}

/**
 * Reads now, again every ten seconds (or as `everyMs` says), and sooner after a failure (1, 2, 4, 8, 10 s, or as the server asks). One read at
 * a time: who asks during one gets another behind it, so that no change is missed.
 */
export function createRefresher(read: () => Promise<Outcome>, everyMs: () => number = () => POLL_EVERY_MS) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isWanted = false;
  let isOver = false;
  let retry = FIRST_RETRY_MS;

  function after(ms: number): void {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => void run(), ms);
  }

  async function run(): Promise<void> {
    isReading = true;
    isWanted = false;
    const outcome = await read().catch((): Outcome => ({ ok: false }));
    isReading = false;
    if (outcome.ok) {
      retry = FIRST_RETRY_MS;
      after(isWanted ? GATHER_MS : everyMs());
    } else {
      after(outcome.retryAfter === undefined ? retry : outcome.retryAfter * 1_000);
      retry = Math.min(retry * 2, POLL_EVERY_MS);
    }
  }

  return {
    now(): void {
      if (isReading) isWanted = true;
      else after(GATHER_MS);
    },
    stop(): void {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
