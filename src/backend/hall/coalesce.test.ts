import { expect, it } from 'vitest';
import { coalesce } from './coalesce.ts';

function slowCounter() {
  let runs = 0;
  const waiting: (() => void)[] = [];
  const ask = coalesce(async () => {
    const run = ++runs;
    await new Promise<void>(resolve => waiting.push(resolve));
    return run;
  });
  const finish = async () => {
    waiting.shift()?.();
    await new Promise(resolve => setTimeout(resolve));
  };
  return { ask, finish };
}

it('shares one run among those who ask during another, never the one that began before them', async () => {
  const { ask, finish } = slowCounter();
  const first = ask('a');
  const later = [ask('a'), ask('a'), ask('a')];
  await finish();
  expect(await first).toBe(1);
  await finish();
  expect(await Promise.all(later)).toEqual([2, 2, 2]);
  const again = ask('a');
  await finish();
  expect(await again).toBe(3);
});

it('a run that fails stops nobody who comes after it', async () => {
  let runs = 0;
  const ask = coalesce(async () => {
    if (++runs === 1) throw new Error('down');
    return runs;
  });
  const [first, second] = await Promise.allSettled([ask('a'), ask('a')]);
  expect(first.status).toBe('rejected');
  expect(second).toEqual({ status: 'fulfilled', value: 2 });
});
