import type { EventListener, SealedEvent } from '../events/pump.ts';
import { frameOf, GREETING, HEARTBEAT } from './frames.ts';

/** What a feed is given: where events come from, for whom, and when it is over. */
export interface FeedSource {
  /** Only what comes after this `seq` is sent. */
  after: number;
  officeId: string;
  /** Sealed lines after `seq`, in order, at most `limit`. */
  read(seq: number, limit: number): Promise<SealedEvent[]>;
  subscribe(listener: EventListener): () => void;
  isTold(event: SealedEvent): boolean;
  /** For who sees only their own: the ids of those events that are about it. Left out: all may be told. */
  findOwn?(events: readonly SealedEvent[]): Promise<ReadonlySet<string>>;
  /** Asked with every heartbeat: whether the session still lives. */
  isAlive(): Promise<boolean>;
  later(ms: number, task: () => void): () => void;
}

const BATCH = 200;
export const HEARTBEAT_MS = 15_000;
/** A client that has not taken this much is too slow: it is dropped and resumes from what it saw last. */
export const BUFFER_BYTES = 256 * 1024;

/**
 * The events of an office as a byte stream, from `after` on, without a gap and without a repetition: `seq` is gapless,
 * so a line is sent only when it follows the last one; whenever it does not, the feed reads from the database.
 */
export function openFeed(source: FeedSource): ReadableStream<Uint8Array> {
  let last = source.after;
  let isCatchingUp = false;
  let hasMissed = false;
  let isOver = false;
  let cancelHeartbeat = () => {};
  let unsubscribe = () => {};
  let roomAgain = () => {};
  let out: ReadableStreamDefaultController<Uint8Array>;

  const hasRoom = () => (out.desiredSize ?? 0) > 0;

  function end(): void {
    if (isOver) return;
    isOver = true;
    cancelHeartbeat();
    unsubscribe();
    roomAgain();
  }

  function close(): void {
    if (isOver) return;
    end();
    out.close();
  }

  function send(events: readonly SealedEvent[], own?: ReadonlySet<string>): void {
    for (const event of events) {
      if (event.seq <= last) continue;
      last = event.seq;
      if (source.isTold(event) && own?.has(event.id) !== false) out.enqueue(frameOf(event));
    }
  }

  /** History goes out as fast as the client takes it. */
  async function catchUp(): Promise<void> {
    if (isCatchingUp) return;
    isCatchingUp = true;
    try {
      do {
        hasMissed = false;
        for (;;) {
          while (!isOver && !hasRoom()) {
            await new Promise<void>(resolve => {
              roomAgain = resolve;
            });
          }
          if (isOver) return;
          const events = await source.read(last, BATCH);
          const own = await source.findOwn?.(events);
          if (isOver) return;
          send(events, own);
          if (events.length < BATCH) break;
        }
      } while (hasMissed);
    } catch {
      close();
    } finally {
      isCatchingUp = false;
    }
  }

  function listen(sealed: readonly SealedEvent[]): void {
    if (isOver) return;
    if (isCatchingUp) {
      hasMissed = true;
      return;
    }
    const own = sealed.filter(event => event.officeId === source.officeId && event.seq > last);
    if (own.length === 0) return;
    if (!hasRoom()) close();
    else if (own[0]?.seq === last + 1 && !source.findOwn) send(own);
    else void catchUp();
  }

  async function beat(): Promise<void> {
    const isAlive = await source.isAlive().catch(() => false);
    if (isOver) return;
    if (!isAlive || (!isCatchingUp && !hasRoom())) return close();
    out.enqueue(HEARTBEAT);
    cancelHeartbeat = source.later(HEARTBEAT_MS, () => void beat());
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        out = controller;
        out.enqueue(GREETING);
        unsubscribe = source.subscribe(listen);
        cancelHeartbeat = source.later(HEARTBEAT_MS, () => void beat());
        void catchUp();
      },
      pull: () => roomAgain(),
      cancel: end,
    },
    { highWaterMark: BUFFER_BYTES, size: chunk => chunk.byteLength },
  );
}
