import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRefresher } from './refresher.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Reads that answer as told and take half a second; the times at which they began. */
function reads(answers: { ok: boolean; retryAfter?: number }[]) {
  const began: number[] = [];
  const start = Date.now();
  const refresher = createRefresher(async () => {
    began.push(Date.now() - start);
    await new Promise(resolve => setTimeout(resolve, 500));
    return answers[began.length - 1] ?? { ok: true };
  });
  return { refresher, began };
}

it('reads now, and every ten seconds', async () => {
  const { refresher, began } = reads([]);
  refresher.now();
  await vi.advanceTimersByTimeAsync(22_000);
  expect(began).toEqual([60, 10_560, 21_060]);
  refresher.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(began).toHaveLength(3);
});

it('comes back sooner and sooner less after failures', async () => {
  const { refresher, began } = reads([{ ok: false }, { ok: false }, { ok: false }]);
  refresher.now();
  await vi.advanceTimersByTimeAsync(9_500);
  expect(began).toEqual([60, 1_560, 4_060, 8_560]);
});

it('waits as long as the server asks', async () => {
  const { refresher, began } = reads([{ ok: false, retryAfter: 30 }]);
  refresher.now();
  await vi.advanceTimersByTimeAsync(31_000);
  expect(began).toEqual([60, 30_560]);
});

it('a change during a read is read after it, once', async () => {
  const { refresher, began } = reads([]);
  refresher.now();
  await vi.advanceTimersByTimeAsync(100);
  refresher.now();
  refresher.now();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(began).toEqual([60, 620]);
});
