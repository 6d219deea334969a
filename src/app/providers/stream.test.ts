import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from './connection.ts';
import { createEventParser, type StreamEvent } from './eventParser.ts';
import { listenToServer } from './serverEvents.ts';
import { createSessionStore } from './session.ts';
import { createStorage } from './storage.ts';
import { createMemoryStorage, createTestApi } from './testApi.ts';
import { findSubject, touchedBy } from './touched.ts';

const STREAM =
  ': hello\n\nid: 7\nevent: event\ndata: {"a":1}\n\ndata: one\ndata: two\n\nid: 8\r\ndata:x\r\n\r\n';
const EVENTS: StreamEvent[] = [
  { id: '7', type: 'event', data: '{"a":1}' },
  { id: '7', type: 'message', data: 'one\ntwo' },
  { id: '8', type: 'message', data: 'x' },
];

describe('the stream parser', () => {
  it('reads the same events however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: STREAM.length })), cuts => {
        const events: StreamEvent[] = [];
        const parse = createEventParser(event => events.push(event));
        let from = 0;
        for (const cut of [...cuts].sort((a, b) => a - b).concat(STREAM.length)) {
          parse(STREAM.slice(from, cut));
          from = Math.max(from, cut);
        }
        expect(events).toEqual(EVENTS);
      }),
    );
  });

  it('says nothing of a message that has not ended', () => {
    const events: StreamEvent[] = [];
    createEventParser(event => events.push(event))('data: half');
    expect(events).toEqual([]);
  });
});

describe('what an event makes old', () => {
  it.each([
    ['case', ['cases', 'kpi', 'outbox', 'files', 'papers', 'events']],
    ['cases', ['cases', 'kpi', 'outbox', 'files', 'papers', 'events']],
    ['follow-up', ['follow-ups', 'ratings', 'events']],
    ['order', ['orders', 'events']],
    ['inspected-case', ['inspected-cases', 'inspections', 'events']],
    ['ticket', ['tickets', 'windows', 'live', 'events']],
    ['policies', ['policies', 'events']],
  ])('%s → %j', (subject, resources) => {
    expect(touchedBy(subject)).toEqual(resources);
  });

  it.each([
    ['{"subjectType":"case"}', 'case'],
    ['{"subjectType":1}', undefined],
    ['not json', undefined],
  ])('subject of %s is %s', (data, subject) => {
    expect(findSubject(data)).toBe(subject);
  });
});

describe('listening to the server', () => {
  afterEach(() => vi.useRealTimers());

  it('goes on behind the last event after an interruption, and says that there was a gap', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
    const answers = [
      new Response('id: 7\ndata: x\n\n'),
      new TypeError('down'),
      new Response('', { status: 401 }),
    ];
    const { api, calls } = createTestApi(() => answers.shift() ?? new Error('no more'));
    const kept = createStorage('tw:', createMemoryStorage);
    const connection = createConnection();
    const said: string[] = [];
    connection.subscribe(() =>
      said.push(`${connection.get().stream}${connection.get().isReached ? '' : '!'}`),
    );
    const isOver = new Promise<void>(resolve =>
      listenToServer({
        api,
        session: createSessionStore(kept, kept),
        connection,
        onEvent: event => said.push(`event ${event.id}`),
        onGap: () => said.push('gap'),
        onSignedOut: resolve,
      }),
    );
    await vi.advanceTimersByTimeAsync(5_000);
    await isOver;
    expect(calls.map(call => call.path)).toEqual([
      '/api/stream',
      '/api/stream?after=7',
      '/api/stream?after=7',
    ]);
    expect(said).toEqual(['connecting', 'live', 'event 7', 'stale', 'stale!', 'stale']);
    vi.unstubAllGlobals();
  });
});
