import type { Api } from './api.ts';
import type { ConnectionState } from './connection.ts';
import { createEventParser, type StreamEvent } from './eventParser.ts';
import type { SessionStore } from './session.ts';

interface Parts {
  api: Api;
  session: SessionStore;
  connection: ConnectionState;
  onEvent: (event: StreamEvent) => void;
  /** Another stream than the session's own. */
  path?: string;
  /** The server no longer knows the session. */
  onSignedOut: () => void;
  /** After a gap: anything may have changed meanwhile. */
  onGap: () => void;
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** The server sends a comment at least every 15-25 s; a longer silence is a dead line. */
const SILENCE = 60_000;

/**
 * Reads GET /api/stream with fetch (EventSource cannot carry the token) until the answered function is called.
 * After an interruption it goes on behind the last event seen, waiting 1 to 30 s between tries.
 */
export function listenToServer(parts: Parts): () => void {
  const stop = new AbortController();
  void keepListening(parts, stop.signal);
  return () => {
    stop.abort();
    parts.connection.set({ stream: 'off' });
  };
}

async function keepListening(parts: Parts, stop: AbortSignal) {
  let wait = FIRST_WAIT;
  let last: string | undefined;
  let hadGap = false;
  parts.connection.set({ stream: 'connecting' });
  while (!stop.aborted) {
    try {
      const answer = await openStream(parts, last, stop);
      parts.connection.set({ isReached: true });
      if (answer.status === 401) return parts.onSignedOut();
      if (answer.status === 403) return parts.connection.set({ stream: 'off' });
      if (!answer.ok || !answer.body) throw new Error(`stream ${answer.status}`);
      parts.connection.set({ stream: 'live' });
      if (hadGap) parts.onGap();
      wait = FIRST_WAIT;
      await readStream(answer.body, stop, event => {
        if (event.id) last = event.id;
        parts.onEvent(event);
      });
    } catch {
      if (stop.aborted) return;
    }
    if (stop.aborted) return;
    hadGap = true;
    parts.connection.set({ stream: 'stale' });
    await pause(wait, stop);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

function openStream(
  { api, session, connection, path = '/stream' }: Parts,
  last: string | undefined,
  stop: AbortSignal,
) {
  const after = last ? `?after=${encodeURIComponent(last)}` : '';
  const headers = new Headers({ Accept: 'text/event-stream' });
  if (last) headers.set('Last-Event-ID', last);
  const token = session.token();
  if (token) headers.set('Authorization', `Bearer ${token}`);
  const url = `${api.baseUrl}${path}${after}`;
  return api.fetch(url, { headers, signal: stop, cache: 'no-store' }).catch(error => {
    if (!stop.aborted) connection.set({ isReached: false });
    throw error;
  });
}

async function readStream(
  body: ReadableStream<Uint8Array>,
  stop: AbortSignal,
  onEvent: (event: StreamEvent) => void,
) {
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  stop.addEventListener('abort', cancel, { once: true });
  const decoder = new TextDecoder();
  const parse = createEventParser(onEvent);
  try {
    for (;;) {
      const timer = setTimeout(cancel, SILENCE);
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      if (done) return;
      parse(decoder.decode(value, { stream: true }));
    }
  } finally {
    stop.removeEventListener('abort', cancel);
    cancel();
  }
}

/** Waits, or until the page is back online, or until it is over. */
function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      stop.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    window.addEventListener('online', go);
    stop.addEventListener('abort', go);
  });
}
