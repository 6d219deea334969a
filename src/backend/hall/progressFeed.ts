import type { EventListener } from '../events/pump.ts';
import { GREETING, HEARTBEAT } from '../stream/frames.ts';

/** What the feed of one number is given. */
export interface ProgressSource {
  officeId: string;
  ticketId: string;
  subscribe(listener: EventListener): () => void;
  /** Asked with every heartbeat: whether the number is still worth following. */
  isAlive(): Promise<boolean>;
  later(ms: number, task: () => void): () => void;
  /** The feed is over, whoever ended it. */
  onEnd(): void;
}

const HEARTBEAT_MS = 15_000;
/** The number's own change is told at once; what happens to the others, gathered: it only moves the place in the line. */
const GATHER_OWN_MS = 100;
const GATHER_MS = 5_000;
/** What changes the standing of a number that waits. */
const SUBJECTS: ReadonlySet<string> = new Set(['ticket', 'window', 'policy']);
/** Always the same: that something changed. Neither what, nor whose, nor how often. */
const TICK = new TextEncoder().encode('event: change\ndata: {}\n\n');

/** Tells the holder of one number when to look again, and nothing else: nobody is signed in here. */
export function openProgressFeed(source: ProgressSource): ReadableStream<Uint8Array> {
  let out: ReadableStreamDefaultController<Uint8Array>;
  let isOver = false;
  let unsubscribe = () => {};
  let cancelHeartbeat = () => {};
  let cancelTick = () => {};
  let tickIn: number | undefined;

  function end(): void {
    if (isOver) return;
    isOver = true;
    unsubscribe();
    cancelHeartbeat();
    cancelTick();
    source.onEnd();
  }

  function tick(): void {
    tickIn = undefined;
    if (!isOver) out.enqueue(TICK);
  }

  function tickWithin(ms: number): void {
    if (tickIn !== undefined && tickIn <= ms) return;
    cancelTick();
    tickIn = ms;
    cancelTick = source.later(ms, tick);
  }

  const listen: EventListener = sealed => {
    const own = sealed.filter(
      ({ officeId, subjectType }) => officeId === source.officeId && SUBJECTS.has(subjectType),
    );
    if (own.some(({ subjectId }) => subjectId === source.ticketId)) tickWithin(GATHER_OWN_MS);
    else if (own.length > 0) tickWithin(GATHER_MS);
  };

  async function beat(): Promise<void> {
    const isAlive = await source.isAlive().catch(() => false);
    if (isOver) return;
    // Who does not read any more, and whose number is done, is let go.
    if (!isAlive || (out.desiredSize ?? 0) <= 0) {
      end();
      return out.close();
    }
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
      },
      cancel: end,
    },
    { highWaterMark: 8 * 1024, size: chunk => chunk.byteLength },
  );
}
