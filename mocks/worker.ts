import { MIGRATIONS } from '../src/backend/db/migrations.gen.ts';
import { createSampleOffice } from '../src/sample/createSampleOffice.ts';
import { claim } from './office/claim.ts';
import { openPageStore } from './office/fileStore.ts';
import { beginningOnly, openKeeper } from './office/keeper.ts';
import { openPageDatabase } from './office/openDatabase.ts';
import { type OfficeState, openPageOffice, type PageOffice } from './office/pageOffice.ts';
import type { Port } from './wire/messages.ts';
import { serve } from './wire/serve.ts';

export interface StartOptions {
  /** Names the browser's store: 'tw-training'. */
  scope: string;
  /** As SAMPLE_SIZE: `hall`, `office` or a number of cases. */
  size: 'office' | 'hall' | number;
  seed: number;
  /** Of every sample account. */
  password: string;
  /** `now`: the machine's time; `busy-morning`: ten o'clock of a working day. */
  startsAt: 'now' | 'busy-morning';
}

export interface StartedOffice extends OfficeState {
  /** False in a second tab: another one keeps the world of this scope. */
  isKept: boolean;
  /** What the worker loaded, for the service worker to keep. */
  files: string[];
}

/** A bare worker with messages of its own: it needs neither navigator.locks nor a secure page. */
let office: Promise<PageOffice> | undefined;

const breakAll = serve(globalThis as unknown as Port, {
  fetch: async request => (await getOffice()).fetch(request),
  call: (name, args) => {
    const press = PRESSES[name];
    if (!press) throw new Error(`unknown press ${name}`);
    return press(args);
  },
});

const PRESSES: Record<string, (args: unknown[]) => Promise<unknown>> = {
  start: async ([options]) => start(options as StartOptions),
  jumpTo: async ([instant]) => move(found => found.jumpTo(instant as number)),
  jumpWorkingDays: async ([n]) => move(found => found.jumpWorkingDays(n as number)),
  setRate: async ([rate]) => move(found => found.setRate(rate as number)),
  save: async () => (await getOffice()).save(),
  reset: async () => {
    const state = await move(found => found.reset());
    // Who listens to events reconnects and reads everything again.
    breakAll();
    return state;
  },
};

async function start({ scope, startsAt, ...options }: StartOptions): Promise<StartedOffice> {
  const isKept = await claim(scope);
  const stamp = [...MIGRATIONS.map(m => m.hash), JSON.stringify(options)].join();
  const store = await openKeeper(scope, stamp);
  const keeper = isKept ? store : beginningOnly(store);
  const fileStore = await openPageStore(scope);
  office = openPageDatabase(import.meta.env.VITE_EMPTY_DATABASE).then(database =>
    openPageOffice({
      startsAt,
      makeOffice: async deps => (await createSampleOffice(deps, deps.db, options)).accounts,
      database,
      fileStore,
      keeper,
      real: () => Date.now(),
    }),
  );
  const state = (await office).state();
  const files = performance.getEntriesByType('resource').map(entry => entry.name);
  return { ...state, isKept, files };
}

async function move(press: (found: PageOffice) => Promise<void>): Promise<OfficeState> {
  const found = await getOffice();
  await press(found);
  return found.state();
}

function getOffice(): Promise<PageOffice> {
  return office ?? Promise.reject(new Error('the office was not started'));
}
