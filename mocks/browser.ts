import { setupWorker } from 'msw/browser';
import type { Api } from '../src/app/providers/api.ts';
import { offeredAccounts, TRAINING_PASSWORD } from './accounts.ts';
import { type PageBackend, startBackend } from './backend.ts';
import { createHandlers } from './handlers.ts';

/** `npm run dev`: the live page's own paths, answered by an office in the page at the machine's time. */
export async function startApi(): Promise<Api> {
  const backend = await startBackend({
    scope: 'tw-dev',
    size: 300,
    seed: 1,
    password: TRAINING_PASSWORD,
    startsAt: 'now',
  });
  return {
    baseUrl: '/api',
    fetch: navigator.serviceWorker ? await mountMock(backend) : fetchDirectly(backend),
    storagePrefix: 'tw-dev:',
    sampleAccounts: offeredAccounts(backend.accounts),
    now: backend.clock.now,
  };
}

/** The browser's own fetch, with MSW between it and the network. */
async function mountMock(backend: PageBackend): Promise<typeof fetch> {
  await setupWorker(...createHandlers(backend.fetch)).start({ onUnhandledRequest: 'bypass', quiet: true });
  return (input, init) => fetch(input, init);
}

/** Plain http has no service worker: the office answers without one. */
function fetchDirectly(backend: PageBackend): typeof fetch {
  return (input, init) =>
    backend.fetch(new Request(input instanceof Request ? input : new URL(input, location.href), init));
}
