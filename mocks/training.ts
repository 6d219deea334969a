import type { Api } from '../src/app/providers/api.ts';
import { offeredAccounts, TRAINING_PASSWORD } from './accounts.ts';
import { type PageBackend, startBackend } from './backend.ts';
import { createTrainingFetch, createTrainingNet, TRAINING_API } from './trainingFetch.ts';

const SCOPE = '/training/';

/**
 * /training/: the same screen on an office in the page, apart from the live one by path, storage and service worker.
 * The screen's calls go straight to the office, with or without a service worker.
 */
export async function startApi(): Promise<Api> {
  // Everything of training lives below its slash, the service worker's scope above all.
  if (location.pathname === '/training') history.replaceState(history.state, '', SCOPE + location.search);
  const backend = await startBackend({
    scope: 'tw-training',
    size: 300,
    seed: 1,
    password: TRAINING_PASSWORD,
    startsAt: 'busy-morning',
  });
  void castNet(backend);
  return {
    baseUrl: TRAINING_API,
    fetch: createTrainingFetch(backend.fetch, location.origin),
    // A second tab has a world of its own, so it signs in on its own.
    storagePrefix: backend.isKept ? 'tw-training:' : 'tw-training:second:',
    sampleAccounts: offeredAccounts(backend.accounts),
    now: backend.clock.now,
    onJump: backend.clock.subscribe,
    training: {
      now: backend.clock.now,
      jumpTo: backend.clock.jumpTo,
      jumpWorkingDays: backend.clock.jumpWorkingDays,
      reset: backend.reset,
    },
  };
}

/**
 * A service worker for this scope only catches what anything else on this page asks of an API (a link, a library):
 * it gets the training office's answer. Without service workers (plain http) there is no net; nothing needs it.
 */
async function castNet(backend: PageBackend): Promise<void> {
  if (!navigator.serviceWorker) return;
  const [{ setupWorker }, { createHandlers }] = await Promise.all([
    import('msw/browser'),
    import('./handlers.ts'),
  ]);
  await setupWorker(...createHandlers(createTrainingNet(backend.fetch, location.origin)))
    .start({
      serviceWorker: { url: `${SCOPE}sw.js`, options: { scope: SCOPE } },
      onUnhandledRequest: 'bypass',
      quiet: true,
    })
    .then(() => keepFiles(backend.files))
    .catch(() => undefined);
}

/** The files of the first visit were loaded before the service worker was there to keep them. */
async function keepFiles(ofWorker: readonly string[]): Promise<void> {
  const loaded = performance.getEntriesByType('resource').map(entry => entry.name);
  const urls = [...loaded, ...ofWorker].filter(url => url.startsWith(`${location.origin}/assets/`));
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'tw-keep-files', urls: [...new Set(urls)] });
}
