import { newDataDir, type RunningServer, removeDataDir, startServer } from '../../support/server.ts';
import { PASSWORD } from '../options.ts';
import { type Figure, single } from './figure.ts';

const FIRST_S = 20;
const AGAIN_S = 5;

async function start(dataDir: string): Promise<{ server: RunningServer; seconds: number }> {
  const began = performance.now();
  const env = { SAMPLE_SIZE: 'office', SAMPLE_PASSWORD: PASSWORD, DATABASE_URL: '', LOG_LEVEL: 'error' };
  const server = await startServer({ dataDir, env, patience: 600_000 });
  return { server, seconds: (performance.now() - began) / 1_000 };
}

/** The sample office of a newcomer: made, and opened again. `use` works with it while it runs. */
export async function measureStarts(use: (server: RunningServer) => Promise<Figure[]>): Promise<Figure[]> {
  const dataDir = newDataDir();
  let running: RunningServer | undefined;
  try {
    const first = await start(dataDir);
    running = first.server;
    await running.stop();
    const again = await start(dataDir);
    running = again.server;
    return [
      single('first start with the sample office', first.seconds, 's', FIRST_S, { database: 'pglite' }),
      single('reopening it', again.seconds, 's', AGAIN_S, { database: 'pglite' }),
      ...(await use(running)),
    ];
  } finally {
    await running?.stop();
    removeDataDir(dataDir);
  }
}
