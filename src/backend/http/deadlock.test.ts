import { describe, expect, it } from 'vitest';
import { unlessDeadlock } from './deadlock.ts';

const deadlock = () => new Error('Failed query', { cause: { code: '40P01' } });

function failing(times: number, error: () => Error) {
  let runs = 0;
  const run = async () => {
    runs += 1;
    if (runs <= times) throw error();
    return runs;
  };
  return { run, count: () => runs };
}

describe('a transaction that the database ended for a deadlock', () => {
  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
  ])('after %i is done at the next try', async (times, runs) => {
    expect(await unlessDeadlock(failing(times, deadlock).run)).toBe(runs);
  });

  it('is given up after three, and another error at once', async () => {
    const always = failing(9, deadlock);
    await expect(unlessDeadlock(always.run)).rejects.toThrow('Failed query');
    const other = failing(9, () => new Error('something else'));
    await expect(unlessDeadlock(other.run)).rejects.toThrow('something else');
    expect([always.count(), other.count()]).toEqual([3, 1]);
  });
});
