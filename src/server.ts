/** Composition root of an office: environment → database → createApp → one port for the screen and the API. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { createApp, type WindowApp } from './backend/app.ts';
import type { Database } from './backend/db/db.ts';
import { announce, announceAccounts } from './server/announce.ts';
import { EMBEDDED, hasEmbeddedDatabase, openDatabase } from './server/database.ts';
import { nodeDeps } from './server/deps.ts';
import { lockDirectory } from './server/directoryLock.ts';
import { type Environment, readEnvironment, StartError } from './server/environment.ts';
import { createDirectoryStore } from './server/fileStore.ts';
import { isReady, prepareOffice } from './server/firstStart.ts';
import { createSite } from './server/http.ts';
import { checkKey, openVault } from './server/keyFile.ts';
import { createLog } from './server/log.ts';
import { ensureDirectory } from './server/paths.ts';
import { portError, requireFreePort } from './server/port.ts';
import { VERSION } from './server/version.ts';
import { openSecret, webhookCarrier } from './server/webhook.ts';

const SITE_DIR = fileURLToPath(new URL('../app', import.meta.url));
/** An address may name a thousand records (`filter={"id":[…]}`); Node's own 16 KB hold a third of them. */
const HEADER_BYTES = 128 * 1024;
/** Below the data directory; of several servers on one database it is the same, shared directory. */
const FILES = 'files';
/** Made by the build, see `bootstrap/build.mjs`. */
const PREPARED = join(SITE_DIR, '../server/empty-database.tgz');

/** A sample office whose making was cut short has never been told to anybody: it is made anew. */
async function openFinished(environment: Environment): Promise<Database> {
  const existed = !environment.databaseUrl && hasEmbeddedDatabase(environment.dataDir);
  const database = await openDatabase(environment, PREPARED);
  if (!existed || (await isReady(database.db))) return database;
  await database.close();
  rmSync(join(environment.dataDir, EMBEDDED), { recursive: true });
  return openDatabase(environment, PREPARED);
}

function listen(
  environment: Environment,
  app: WindowApp,
  log: ReturnType<typeof createLog>,
): Promise<ServerType> {
  const site = createSite(app, SITE_DIR, log, environment.trustedProxies);
  return new Promise((resolve, reject) => {
    const { port, host: hostname } = environment;
    const serverOptions = { maxHeaderSize: HEADER_BYTES };
    const server = serve({ fetch: site.fetch, port, hostname, serverOptions }, () => resolve(server));
    server.once('error', error => reject(portError(environment, error)));
  });
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = createLog(environment.logLevel);
  ensureDirectory(environment.dataDir);
  const unlock = environment.databaseUrl
    ? () => {}
    : lockDirectory(environment.dataDir, `http://${environment.host}:${environment.port}`);
  process.on('exit', unlock);
  await requireFreePort(environment);
  const vault = openVault(environment.dataDir);
  const database = await openFinished(environment);
  await checkKey(database.db, vault, environment.dataDir);
  const { outboxWebhookUrl: url, dataDir } = environment;
  const carrier = url ? webhookCarrier({ url, secret: openSecret(dataDir) }) : undefined;
  const files = createDirectoryStore(join(dataDir, FILES));
  const deps = { ...nodeDeps(database, vault, files, log, VERSION), ...(carrier && { carrier }) };
  const firstStart = await prepareOffice(deps, environment);
  const app = createApp(deps);
  const server = await listen(environment, app, log).catch(error => {
    // The port was taken meanwhile: the office is made, and its password is shown now or never.
    announceAccounts(firstStart);
    throw error;
  });
  announce(environment, server, firstStart);
  closeOnSignal(async () => {
    app.stop();
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await database.close();
  });
}

main().catch((error: unknown) => {
  const isKnown = error instanceof StartError;
  process.stderr.write(
    isKnown ? `${error.message}\n` : `The server cannot start: ${(error as Error).stack}\n`,
  );
  process.exit(1);
});
