import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { startServer } from '../../support/server.ts';
import { openBarePglite, openBarePostgres, type Run } from '../bare/driver.ts';
import { createMirror } from '../bare/mirror.ts';
import { copyEmbedded, type Dataset, settingsOf } from '../dataset/ensureDataset.ts';
import type { Figure } from '../figures/figure.ts';
import { watchMemory } from '../figures/memory.ts';
import { createHttpCall } from '../load/httpClient.ts';
import { say } from '../report/say.ts';
import { measureCrowdCalls } from './crowdCalls.ts';
import { measureScreens } from './screens.ts';
import { clearCrowd, seedCrowd } from './seed.ts';

/** Works on the data set itself, while no server has it open. */
async function inDataset(dataset: Dataset, work: (run: Run) => Promise<void>): Promise<void> {
  if (dataset.databaseUrl) {
    const bare = openBarePostgres(dataset.databaseUrl);
    await work(bare.run).finally(() => bare.close());
    return;
  }
  const client = await PGlite.create(join(dataset.dataDir, 'pglite'));
  const run: Run = async ({ sql, params }) =>
    (await client.query<Record<string, unknown>>(sql, [...params])).rows;
  await work(run).finally(() => client.close());
}

/** A hall far larger than any: 200 windows, 20,000 numbers, 500 screens. On the large office, which is left as it was. */
export async function measureCrowd(dataset: Dataset, budget: number): Promise<Figure[]> {
  const { kind, dataDir, databaseUrl } = dataset;
  say(`${kind}: 200 windows, 500 screens`);
  await inDataset(dataset, seedCrowd);
  const bare = databaseUrl ? openBarePostgres(databaseUrl) : await openBarePglite(copyEmbedded(dataset));
  const server = await startServer({ dataDir, env: settingsOf(dataset), patience: 600_000 });
  const client = createHttpCall(server.address);
  try {
    const pid = server.process.pid ?? 0;
    const running = { address: server.address, pid, tokenOf: client.tokenOf };
    const mirror = createMirror(bare, dataDir);
    const sides = { kind, call: client.call, bare, mirror, server: running, budget };
    const memory = watchMemory(kind, pid);
    const calls = await measureCrowdCalls(sides);
    memory.mark('200 windows');
    const screens = await measureScreens(sides, server.address, await client.tokenOf('device-screen'));
    memory.mark('500 screens');
    return [...calls, ...screens, ...memory.figures()];
  } finally {
    client.close();
    await server.stop();
    await bare.close();
    await inDataset(dataset, clearCrowd);
  }
}
