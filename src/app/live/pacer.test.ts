import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPacer } from './pacer.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function stage(takesMs = 0) {
  const starts: number[] = [];
  const begin = Date.now();
  const run = async () => {
    starts.push(Date.now() - begin);
    await new Promise(resolve => setTimeout(resolve, takesMs));
  };
  return { starts, pacer: createPacer(run, 1000, Date.now) };
}

it('runs at once, and the next time a second later, however often it is asked', async () => {
  const { starts, pacer } = stage();
  for (let asks = 0; asks < 30; asks++) {
    pacer.ask();
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(5000);
  expect(starts).toEqual([0, 1000, 2000, 3000]);
});

it('never runs twice at once, and once more for what was asked meanwhile', async () => {
  const { starts, pacer } = stage(2500);
  pacer.ask();
  await vi.advanceTimersByTimeAsync(1200);
  pacer.ask();
  pacer.ask();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(starts).toHaveLength(2);
  expect(starts[1]).toBeGreaterThanOrEqual(2500);
});

it('stops', async () => {
  const { starts, pacer } = stage();
  pacer.ask();
  pacer.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(starts).toEqual([]);
});
