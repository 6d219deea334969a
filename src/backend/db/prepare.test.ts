import { describe, expect, it } from 'vitest';
import { createJudge } from './prepare.ts';

const times = (judge: (text: string) => boolean, count: number, text: string) =>
  Array.from({ length: count }, () => judge(text)).at(-1);

describe('which statements are prepared', () => {
  it('those that have come three times', () => {
    const judge = createJudge();
    expect([judge('a'), judge('a'), judge('a'), judge('a')]).toEqual([false, false, true, true]);
  });

  it('a new one takes the place of the one that was not used the longest', () => {
    const judge = createJudge();
    for (let n = 0; n < 300; n++) times(judge, 3, `text ${n}`);
    judge('text 0');
    expect(times(judge, 3, 'new')).toBe(true);
    expect([judge('text 0'), judge('text 2'), judge('new'), judge('text 1')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
