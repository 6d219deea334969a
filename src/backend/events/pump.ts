import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { eventChains, events } from '../db/schema/events.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/errorBody.ts';
import { sealEvents } from './seal.ts';

export type SealedEvent = typeof events.$inferSelect & { seq: number };
export type EventListener = (sealed: readonly SealedEvent[]) => void;

/** Seals what was committed and hands it to whoever listens (open streams). */
export interface EventPump {
  /** Something was committed: seal soon. */
  wake(): void;
  subscribe(listener: EventListener): () => void;
  /** Seals everything that is committed now; tests and exports wait for it. */
  drain(): Promise<void>;
  stop(): void;
}

/** A line is sealed at most this long after its commit, also when another server wrote it. */
const IDLE_MS = 1_000;
/** Presses that come together are sealed together. */
const GATHER_MS = 80;
const BATCH = 500;

/** Sealed lines of one office after `seq`, in order. */
export async function readSealed(
  db: Db,
  officeId: string,
  seq: number,
  limit: number,
): Promise<SealedEvent[]> {
  const rows = await db
    .select()
    .from(events)
    .where(and(eq(events.officeId, officeId), gt(events.seq, seq)))
    .orderBy(asc(events.seq))
    .limit(limit);
  return rows as SealedEvent[];
}

export function createPump(deps: Deps): EventPump {
  const listeners = new Set<EventListener>();
  const published = new Map<string, number>();
  let running: Promise<void> | undefined;
  let wokenMeanwhile = false;
  let cancel: () => void = () => {};
  let stopped = false;

  /** What was sealed since the last look, office by office. Without listeners only the place is remembered. */
  async function publish(): Promise<void> {
    for (const chain of await deps.db.select().from(eventChains)) {
      let last = published.get(chain.officeId);
      if (last === undefined || listeners.size === 0) last = chain.seq;
      while (last < chain.seq) {
        const sealed = await readSealed(deps.db, chain.officeId, last, BATCH);
        last = sealed.at(-1)?.seq ?? chain.seq;
        for (const listener of listeners) listener(sealed);
      }
      published.set(chain.officeId, last);
    }
  }

  async function run(): Promise<void> {
    try {
      while ((await sealEvents(deps.db)) >= BATCH && !stopped);
      if (!stopped) await publish();
    } catch (error) {
      if (!stopped) deps.log.warn({ error: describeError(error) }, 'sealing failed, will try again');
    }
  }

  function once(): Promise<void> {
    running ??= run().finally(() => {
      running = undefined;
      schedule(wokenMeanwhile ? GATHER_MS : IDLE_MS);
      wokenMeanwhile = false;
    });
    return running;
  }

  function schedule(ms: number): void {
    cancel();
    if (!stopped) cancel = deps.after(ms, () => void once());
  }

  schedule(0);
  return {
    wake: () => {
      if (running) wokenMeanwhile = true;
      else schedule(GATHER_MS);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async drain() {
      if (running) await running;
      await once();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
