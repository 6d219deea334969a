import { describe, expect, it } from 'vitest';
import type { EventListener, SealedEvent } from '../events/pump.ts';
import { createFeedCount } from './openFeeds.ts';
import { openProgressFeed } from './progressFeed.ts';

const event = (subjectId: string, more: Partial<SealedEvent> = {}) =>
  ({ officeId: 'o', subjectType: 'ticket', subjectId, ...more }) as SealedEvent;

/** A feed of number `mine`, whose timers a test lets pass. */
function stage() {
  const listeners = new Set<EventListener>();
  let timers: { ms: number; task: () => void }[] = [];
  const state = { isAlive: true, ended: 0 };
  const stream = openProgressFeed({
    ...{ officeId: 'o', ticketId: 'mine' },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isAlive: async () => state.isAlive,
    later(ms, task) {
      const timer = { ms, task };
      timers.push(timer);
      return () => {
        timers = timers.filter(each => each !== timer);
      };
    },
    onEnd: () => {
      state.ended += 1;
    },
  });
  const texts: string[] = [];
  let isDone = false;
  const reader = stream.getReader();
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      texts.push(new TextDecoder().decode(value));
    }
    isDone = true;
  })();
  const settle = () => new Promise(resolve => setTimeout(resolve, 2));
  return {
    ...{ state, texts, listeners, settle },
    cancel: () => reader.cancel(),
    isDone: () => isDone,
    publish: (...events: SealedEvent[]) => {
      for (const listener of listeners) listener(events);
    },
    waiting: () => timers.map(({ ms }) => ms).sort((a, b) => a - b),
    async pass(ms: number) {
      const due = timers.filter(timer => timer.ms === ms);
      timers = timers.filter(timer => timer.ms !== ms);
      for (const { task } of due) task();
      await settle();
    },
  };
}

const ticks = (texts: readonly string[]) => texts.filter(text => text.includes('event: change'));

describe('the feed of one number', () => {
  it('tells its own change at once, the others’ gathered, and never whose it was', async () => {
    const { publish, pass, texts, waiting, settle } = stage();
    await settle();
    publish(event('other-1'), event('other-2'));
    publish(event('other-3'));
    expect(waiting()).toEqual([5_000, 15_000]);
    publish(event('mine'));
    expect(waiting()).toEqual([100, 15_000]);
    await pass(100);
    publish(event('other-4'));
    await pass(5_000);
    expect(ticks(texts)).toEqual(['event: change\ndata: {}\n\n', 'event: change\ndata: {}\n\n']);
    expect(texts.join('')).not.toMatch(/other|mine|id:/);
  });

  it('says nothing of another office, or of what moves no number', async () => {
    const { publish, waiting, settle } = stage();
    await settle();
    publish(event('x', { officeId: 'another' }), event('x', { subjectType: 'case' }));
    expect(waiting()).toEqual([15_000]);
  });

  it('ends with the day of its number, and lets go when the phone does', async () => {
    const done = stage();
    await done.settle();
    await done.pass(15_000);
    expect(done.texts.at(-1)).toBe(': alive\n\n');
    done.state.isAlive = false;
    await done.pass(15_000);
    expect([done.isDone(), done.state.ended, done.listeners.size]).toEqual([true, 1, 0]);
    const left = stage();
    await left.settle();
    await left.cancel();
    expect([left.state.ended, left.listeners.size]).toEqual([1, 0]);
  });
});

describe('the open feeds', () => {
  it('are bounded for one number, and a place is given back once', () => {
    const feeds = createFeedCount();
    const release = Array.from({ length: 5 }, () => feeds.take('A'));
    expect(() => feeds.take('A')).toThrow();
    expect(() => feeds.take('B')).not.toThrow();
    release[0]?.();
    release[0]?.();
    expect(() => feeds.take('A')).not.toThrow();
    expect(() => feeds.take('A')).toThrow();
  });

  it('are bounded altogether', () => {
    const feeds = createFeedCount();
    for (let n = 0; n < 2_000; n += 1) feeds.take(`code ${n}`);
    expect(() => feeds.take('one more')).toThrow();
  });
});
