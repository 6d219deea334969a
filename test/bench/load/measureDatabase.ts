import { startServer } from '../../support/server.ts';
import { openBarePglite, openBarePostgres } from '../bare/driver.ts';
import { createMirror } from '../bare/mirror.ts';
import { copyEmbedded, type Dataset, settingsOf } from '../dataset/ensureDataset.ts';
import { measureAccept } from '../figures/accept.ts';
import { measureBulk } from '../figures/bulk.ts';
import { measureCalls } from '../figures/calls.ts';
import { type Figure, single } from '../figures/figure.ts';
import { measureFiles } from '../figures/files.ts';
import { watchMemory } from '../figures/memory.ts';
import { measurePacedCalls } from '../figures/pacedCalls.ts';
import {
  measureAllEvents,
  measureAllTickets,
  measureCaseDetail,
  measureLongCase,
  measurePartMonths,
  measureQueuePage,
  measureSeries,
  measureStages,
  measureTicketSearch,
} from '../figures/reads.ts';
import { measureReplays } from '../figures/replays.ts';
import { measureSearches } from '../figures/searches.ts';
import type { Sides } from '../figures/side.ts';
import { measureSignIns } from '../figures/signIns.ts';
import { measureStorm } from '../figures/storm.ts';
import { say } from '../report/say.ts';
import { createHttpCall } from './httpClient.ts';

const PHASES: readonly [name: string, measure: (sides: Sides) => Promise<Figure | Figure[]>][] = [
  ['signing in', measureSignIns],
  ['queue page', measureQueuePage],
  ['case', measureCaseDetail],
  ['long case', measureLongCase],
  ['searches', measureSearches],
  ['series', measureSeries],
  ['series by stage', measureStages],
  ['part months', measurePartMonths],
  ['all numbers', measureAllTickets],
  ['a number found', measureTicketSearch],
  ['all events', measureAllEvents],
  ['call-next', measureCalls],
  ['call-next, paced', measurePacedCalls],
  ['accept', measureAccept],
  ['bulk', measureBulk],
  ['files', measureFiles],
  ['50 windows', measureStorm],
  ['replays', measureReplays],
];

/** One that fails is reported as failed, the others are measured all the same. */
async function phase(name: string, work: () => Promise<Figure | Figure[]>, dataset: Dataset) {
  say(`${dataset.kind}: ${name}`);
  try {
    return [await work()].flat();
  } catch (error) {
    const note = `failed: ${(error as Error).message}`;
    return [{ name, database: dataset.kind, isMet: false, note }];
  }
}

/** Everything that is measured on one database, against a server process as `npm start` runs it. */
export async function measureDatabase(dataset: Dataset, budget: number): Promise<Figure[]> {
  const { kind, dataDir, databaseUrl, madeIn } = dataset;
  const bare = databaseUrl ? openBarePostgres(databaseUrl) : await openBarePglite(copyEmbedded(dataset));
  const began = performance.now();
  const server = await startServer({ dataDir, env: settingsOf(dataset), patience: 600_000 });
  const openedIn = (performance.now() - began) / 1_000;
  const client = createHttpCall(server.address);
  let isDone = false;
  void server.ended.then(code => {
    if (!isDone) say(`${kind}: the server ended by itself (${code}):\n${server.output().slice(-4_000)}`);
  });
  try {
    const pid = server.process.pid ?? 0;
    const sides: Sides = {
      kind,
      call: client.call,
      bare,
      mirror: createMirror(bare, dataDir),
      server: { address: server.address, pid, tokenOf: client.tokenOf },
      budget,
    };
    const memory = watchMemory(kind, pid);
    memory.mark('start');
    const figures: Figure[] = [];
    for (const [name, measure] of PHASES) {
      figures.push(...(await phase(name, () => measure(sides), dataset)));
      memory.mark(name);
    }
    const opening = single('opening the large office', openedIn, 's', undefined, { database: kind });
    const making =
      madeIn === undefined ? [] : [single('making it', madeIn, 's', undefined, { database: kind })];
    return [...figures, ...memory.figures(), opening, ...making];
  } finally {
    isDone = true;
    client.close();
    await server.stop();
    await bare.close();
  }
}
