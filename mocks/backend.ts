import type { Instant } from '../src/domain/calendar/day.ts';
import { readClock } from './clock.ts';
import type { SampleStaff } from './office/keeper.ts';
import type { OfficeState } from './office/pageOffice.ts';
import { connect } from './wire/connect.ts';
import type { StartedOffice, StartOptions } from './worker.ts';

/** The page's handle on the office in its worker. */
export interface PageBackend {
  /** Answers what the server would; paths begin with /api. Never touches the network. */
  fetch(request: Request): Promise<Response>;
  accounts: readonly SampleStaff[];
  /** False when another tab keeps this scope's world: this one is forgotten on reload. */
  isKept: boolean;
  /** Addresses of what the worker loaded. */
  files: readonly string[];
  clock: PageClock;
  reset(): Promise<void>;
  stop(): void;
}

export interface PageClock {
  now(): Instant;
  jumpTo(instant: Instant): Promise<void>;
  jumpWorkingDays(days: number): Promise<void>;
  setRate(rate: number): Promise<void>;
  /** Calls the listener after every move and reset; answers how to stop listening. */
  subscribe(listener: () => void): () => void;
}

/** Starts a worker with the whole backend and waits until its office is open. @throws when it cannot start. */
export async function startBackend(options: StartOptions): Promise<PageBackend> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const wire = connect(worker);
  worker.addEventListener('error', event => wire.breakOff(event.message || 'its worker could not be loaded'));
  const stop = () => {
    wire.breakOff('stopped');
    worker.terminate();
  };
  try {
    const started = await wire.call<StartedOffice>('start', options);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void wire.call('save').catch(() => undefined);
    });
    return createHandle(wire, started, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

function createHandle(
  wire: ReturnType<typeof connect>,
  started: StartedOffice,
  stop: () => void,
): PageBackend {
  let { clock } = started;
  const listeners = new Set<() => void>();
  const press = async (name: string, ...args: unknown[]) => {
    ({ clock } = await wire.call<OfficeState>(name, ...args));
    for (const listener of listeners) listener();
  };
  return {
    fetch: wire.fetch,
    accounts: started.accounts,
    isKept: started.isKept,
    files: started.files,
    clock: {
      now: () => readClock(clock, Date.now()),
      jumpTo: instant => press('jumpTo', instant),
      jumpWorkingDays: days => press('jumpWorkingDays', days),
      setRate: rate => press('setRate', rate),
      subscribe: listener => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    reset: () => press('reset'),
    stop,
  };
}
