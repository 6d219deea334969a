import { useCallback, useEffect, useRef, useState } from 'react';
import { type ConnectionState, createConnection } from '../providers/connection.ts';
import { listenToServer } from '../providers/serverEvents.ts';
import type { HallAnswer, HallClient } from './hallClient.ts';
import { createRefresher, POLL_EVERY_MS } from './refresher.ts';
import type { HallLanguage } from './texts.ts';

/** How old news may be before the page says so loudly. */
export const STALE_MS = 15_000;
/** While a stream says when to look, it is looked by the clock only now and then. */
const FOLLOWED_EVERY_MS = 30_000;
const FOLLOWED_STALE_MS = 45_000;

export interface Fresh<T> {
  data: T | undefined;
  /** Since the last answer of the server, by this device's own stopwatch: its clock may be wrong. */
  ageMs: number;
  isStale: boolean;
  /** The server's present, ms; NaN before its first answer. The device's clock has no say in it. */
  serverNow: number;
  /** The last refusal, when it is the server's last word. */
  refusal: { status: number; message: string | undefined } | undefined;
  refresh(): void;
}

interface Options {
  client: HallClient;
  path: string;
  language: HallLanguage;
  /** Follow the session’s stream beside the poll (true), or the stream at a path of one’s own in its place. */
  follows: boolean | string;
  onSignedOut?: () => void;
}

interface News<T> {
  data: T;
  at: number;
  received: number;
}

/**
 * What the server says at `path`, read again every few seconds and at once when the stream tells of a change; after an
 * interruption from the last event seen. What was read last stays on the page, with its age.
 */
export function useFresh<T extends { at: string }>({
  client,
  path,
  language,
  follows,
  onSignedOut,
}: Options): Fresh<T> {
  const [news, setNews] = useState<News<T>>();
  const [refusal, setRefusal] = useState<Fresh<T>['refusal']>();
  const [isFollowed, setFollowed] = useState(false);
  const [elapsed, setElapsed] = useState(() => performance.now());
  const started = useRef(performance.now());
  const refresher = useRef<ReturnType<typeof createRefresher>>(undefined);
  const signedOut = useRef(onSignedOut);
  signedOut.current = onSignedOut;

  useEffect(() => {
    const take = (answer: HallAnswer<T>) => {
      if (answer.ok) {
        setNews({ data: answer.body, at: Date.parse(answer.body.at), received: performance.now() });
        setRefusal(undefined);
      } else if (answer.status === 401) signedOut.current?.();
      else if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
        setRefusal({ status: answer.status, message: answer.body.message });
      }
    };
    const isTold = typeof follows === 'string';
    const connection = createConnection();
    const isLive = () => isTold && connection.get().stream === 'live';
    const own = createRefresher(
      async () => {
        const answer = await client.get<T>(path, language);
        take(answer);
        return answer;
      },
      () => (isLive() ? FOLLOWED_EVERY_MS : POLL_EVERY_MS),
    );
    const stopWatching = connection.subscribe(() => setFollowed(isLive()));
    refresher.current = own;
    own.now();
    const stopListening = follows
      ? listen(client, own.now, () => signedOut.current?.(), connection, isTold ? follows : undefined)
      : () => {};
    window.addEventListener('online', own.now);
    return () => {
      own.stop();
      stopWatching();
      stopListening();
      window.removeEventListener('online', own.now);
    };
  }, [client, path, language, follows]);

  useEffect(() => {
    const timer = setInterval(() => setElapsed(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);

  const now = Math.max(elapsed, news?.received ?? 0);
  const ageMs = now - (news?.received ?? started.current);
  return {
    data: news?.data,
    ageMs,
    isStale: ageMs > (isFollowed ? FOLLOWED_STALE_MS : STALE_MS),
    serverNow: news ? news.at + (now - news.received) : Number.NaN,
    refusal,
    refresh: useCallback(() => refresher.current?.now(), []),
  };
}

function listen(
  client: HallClient,
  onNews: () => void,
  onSignedOut: () => void,
  connection: ConnectionState,
  path: string | undefined,
): () => void {
  return listenToServer({
    api: client.api,
    session: client.session,
    connection,
    ...(path !== undefined && { path }),
    onEvent: onNews,
    onGap: onNews,
    onSignedOut,
  });
}
