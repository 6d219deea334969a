import { createObservable, type Observable } from './observable.ts';

export interface Connection {
  /** Whether the last call reached the server. */
  isReached: boolean;
  /** `off` before sign-in; `stale` while the stream is interrupted and tried again. */
  stream: 'off' | 'connecting' | 'live' | 'stale';
}

export type ConnectionState = Observable<Connection>;

export const createConnection = (): ConnectionState =>
  createObservable<Connection>({ isReached: true, stream: 'off' });
