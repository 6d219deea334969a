import { describe, expect, it } from 'vitest';
import { repeat } from './repeat.ts';

function start(task: (isStopped: () => boolean) => Promise<unknown>) {
  const timers: (() => void)[] = [];
  const warnings: string[] = [];
  const log = { info() {}, error() {}, warn: (_: object, message: string) => void warnings.push(message) };
  const after = (_: number, run: () => void) => {
    timers.push(run);
    return () => {};
  };
  return { timers, warnings, stop: repeat({ after, log }, 1, task, 'failed') };
}

const settle = () => new Promise(resolve => setTimeout(resolve, 0));

describe('repeat', () => {
  it('goes on after a failure, and says so', async () => {
    const { timers, warnings } = start(() => Promise.reject(new Error('x')));
    timers[0]?.();
    await settle();
    expect([timers.length, warnings]).toEqual([2, ['failed']]);
  });

  it('arms no timer for what ends after the stop, and is silent about its failure', async () => {
    let fail = (_: Error) => {};
    const { timers, warnings, stop } = start(() => new Promise((_, reject) => (fail = reject)));
    timers[0]?.();
    stop();
    fail(new Error('the database is closed'));
    await settle();
    expect([timers.length, warnings]).toEqual([1, []]);
  });
});
