import { describe, expect, it } from 'vitest';
import { dayOf } from '../../domain/calendar/day.ts';
import { createLearningClock, learningFetch } from './officeClock.ts';

const NOON = Date.parse('2026-11-25T12:00:00+08:00');
const DAY = 86_400_000;
const answer = (at: number) => new Response('{}', { headers: { Date: new Date(at).toUTCString() } });

function setUp(ownAt: number) {
  const own = { at: ownAt };
  const clock = createLearningClock(() => own.at);
  let jumps = 0;
  const stop = clock.subscribe(() => {
    jumps += 1;
  });
  return { own, clock, jumps: () => jumps, stop };
}

describe('the office’s time on a computer', () => {
  it.each([
    ['two days behind', -2 * DAY],
    ['a day ahead', DAY],
    ['ten minutes behind', -600_000],
    ['eleven years behind', -4_018 * DAY],
  ])('%s is the server’s after the first answer', (_, error) => {
    const { own, clock, jumps } = setUp(NOON + error);
    expect(clock.now()).toBe(NOON + error);
    clock.learn(answer(NOON), own.at);
    expect(Math.abs(clock.now() - NOON)).toBeLessThan(1_000);
    expect(dayOf(clock.now())).toBe('2026-11-25');
    expect(jumps()).toBe(1);
    own.at += 12 * 3_600_000;
    expect(dayOf(clock.now())).toBe('2026-11-26');
  });

  it.each([0, 900, -1_400, 1_400])(
    'is its own when that is right within %i ms, and does not jitter',
    error => {
      const { own, clock, jumps } = setUp(NOON + error);
      for (let n = 0; n < 20; n++) {
        own.at += 3_217;
        clock.learn(answer(own.at - error), own.at);
      }
      expect(clock.now()).toBe(own.at);
      expect(jumps()).toBe(0);
    },
  );

  it('follows when the computer’s clock is set right meanwhile', () => {
    const { own, clock, jumps } = setUp(NOON - 2 * DAY);
    clock.learn(answer(NOON), own.at);
    own.at = NOON + 5_000;
    clock.learn(answer(NOON + 5_000), own.at);
    expect(clock.now()).toBe(own.at);
    expect(jumps()).toBe(2);
  });

  it.each<[string, Response, number]>([
    ['without a date', new Response('{}'), 0],
    ['with one that is none', new Response('{}', { headers: { Date: 'yesterday' } }), 0],
    ['that was on its way while the computer slept', answer(NOON), 3_600_000],
  ])('takes nothing from an answer %s', (_, given, took) => {
    const { own, clock, jumps } = setUp(NOON - DAY);
    clock.learn(given, own.at - took);
    expect(clock.now()).toBe(NOON - DAY);
    expect(jumps()).toBe(0);
  });

  it('tells nobody who has stopped listening', () => {
    const { own, clock, jumps, stop } = setUp(NOON - DAY);
    stop();
    clock.learn(answer(NOON), own.at);
    expect(jumps()).toBe(0);
  });

  it('learns from every answer that passes, and gives it on', async () => {
    const { own, clock } = setUp(NOON - DAY);
    const send = learningFetch(
      clock,
      () => own.at,
      async () => answer(NOON),
    );
    expect(await (await send('/api/health')).text()).toBe('{}');
    expect(dayOf(clock.now())).toBe('2026-11-25');
  });
});
