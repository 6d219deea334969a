import { describe, expect, it } from 'vitest';
import type { EventListener, SealedEvent } from '../events/pump.ts';
import { BUFFER_BYTES, openFeed } from './feed.ts';

const event = (seq: number, officeId = 'o', action = 'a'): SealedEvent => ({
  id: `e${seq}`,
  officeId,
  seq,
  at: new Date(0),
  actorId: null,
  action,
  subjectType: 'ticket',
  subjectId: 's',
  from: null,
  to: null,
  reason: null,
  data: null,
  hash: null,
  previousHash: null,
});

/** A log that a test appends to, and the feed that reads it. */
function stage(sealed: number, after = 0) {
  const log = Array.from({ length: sealed }, (_, index) => event(index + 1));
  const listeners = new Set<EventListener>();
  const timers: (() => void)[] = [];
  const state = { isAlive: true, reads: 0, beforeAnswer: () => {} };
  const stream = openFeed({
    after,
    officeId: 'o',
    async read(seq, limit) {
      state.reads += 1;
      const found = log.filter(each => each.seq > seq).slice(0, limit);
      await Promise.resolve();
      state.beforeAnswer();
      return found;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isTold: each => each.action !== 'secret',
    isAlive: async () => state.isAlive,
    later(_ms, task) {
      timers.push(task);
      return () => {};
    },
  });
  const publish = (...events: SealedEvent[]) => {
    for (const listener of listeners) listener(events);
  };
  const append = (...events: SealedEvent[]) => {
    log.push(...events);
    publish(...events);
  };
  return { log, listeners, timers, state, stream, publish, append };
}

const settle = () => new Promise(resolve => setTimeout(resolve, 5));

function collect(stream: ReadableStream<Uint8Array>) {
  const seqs: number[] = [];
  const end = { isDone: false, beats: 0 };
  const reader = stream.getReader();
  const run = async () => {
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const text = decoder.decode(value);
      if (text.startsWith(':')) end.beats += 1;
      for (const match of text.matchAll(/^id: (\d+)$/gm)) seqs.push(Number(match[1]));
    }
    end.isDone = true;
  };
  void run();
  return { seqs, end, cancel: () => reader.cancel() };
}

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('a feed', () => {
  it('catches up from the place, page by page, then follows', async () => {
    const { stream, append } = stage(450, 10);
    const { seqs } = collect(stream);
    await settle();
    expect(seqs).toEqual(upTo(11, 450));
    append(event(451), event(452));
    await settle();
    expect(seqs).toEqual(upTo(11, 452));
  });

  it('neither loses nor repeats what is sealed while it catches up', async () => {
    const { stream, append, state } = stage(5);
    let count = 0;
    state.beforeAnswer = () => {
      count += 1;
      if (count <= 3) append(event(5 + count));
    };
    const { seqs } = collect(stream);
    await settle();
    expect(seqs).toEqual(upTo(1, 8));
  });

  it('drops what it has sent already, and reads what it was not told', async () => {
    const { stream, append, publish, log } = stage(3);
    const { seqs } = collect(stream);
    await settle();
    publish(event(2), event(3));
    log.push(event(4));
    append(event(5));
    await settle();
    expect(seqs).toEqual(upTo(1, 5));
  });

  it('follows live without asking the database', async () => {
    const { stream, append, state } = stage(0);
    const { seqs } = collect(stream);
    await settle();
    const { reads } = state;
    append(event(1));
    append(event(2));
    await settle();
    expect([seqs, state.reads]).toEqual([[1, 2], reads]);
  });

  it('leaves out other offices and what the role may not know', async () => {
    const { stream, append, publish } = stage(0);
    const { seqs } = collect(stream);
    await settle();
    publish(event(1, 'another'));
    append(event(1), event(2, 'o', 'secret'), event(3));
    await settle();
    expect(seqs).toEqual([1, 3]);
  });

  it('ends with the session, after a heartbeat', async () => {
    const { stream, timers, state, listeners } = stage(0);
    const { end } = collect(stream);
    await settle();
    timers[0]?.();
    await settle();
    expect(end).toEqual({ isDone: false, beats: 1 });
    state.isAlive = false;
    timers[1]?.();
    await settle();
    expect([end.isDone, listeners.size]).toEqual([true, 0]);
  });

  it('drops a client that does not read, and lets history wait for one that reads slowly', async () => {
    const { stream, append, listeners } = stage(0);
    await settle();
    const size = Math.ceil(BUFFER_BYTES / 100) + 10;
    for (let seq = 1; seq <= size; seq += 1) append(event(seq));
    expect(listeners.size).toBe(0);
    await stream.cancel();
    const slow = stage(size + 2_000);
    await settle();
    expect(slow.listeners.size).toBe(1);
    const { seqs } = collect(slow.stream);
    await settle();
    await settle();
    expect(seqs).toEqual(upTo(1, size + 2_000));
  });

  it('lets go when the client leaves', async () => {
    const { stream, listeners } = stage(0);
    const { cancel } = collect(stream);
    await settle();
    await cancel();
    expect(listeners.size).toBe(0);
  });
});
