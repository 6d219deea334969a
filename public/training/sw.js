// The service worker of /training/ and of nothing else. MSW's own script (imported below) hands API calls to the
// office in the page; this one, asked first, sees to it that no API call of a training page reaches the server,
// and keeps the program's files, so that training goes on after a reload without network.

/* global activeClientIds */

const FILES = 'tw-training-files';
const PAGE = '/training/';

const isApi = path => /^\/(training\/)?api(\/|$)/.test(path);
const isFile = path => path.startsWith('/assets/') || path === '/icon.svg';

function refuse() {
  const body = { message: '培训办公室尚未就绪。The training office is not open yet.', code: 'not-ready' };
  return new Response(JSON.stringify(body), { status: 503, headers: { 'Content-Type': 'application/json' } });
}

/** Files with a hash in their name never change: the kept one is as good as the server's. */
async function keptFirst(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) await files.put(request.url, response.clone());
  return response;
}

/** The page itself comes from the server while there is one, so that a new version is seen at once. */
async function serverFirst(request) {
  const files = await caches.open(FILES);
  try {
    const response = await fetch(request);
    if (response.status === 200) await files.put(PAGE, response.clone());
    return response;
  } catch (error) {
    const kept = await files.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.stopImmediatePropagation();
    if (!isApi(pathname)) event.respondWith(serverFirst(request));
    else event.respondWith(refuse());
  } else if (isApi(pathname)) {
    if (activeClientIds.has(event.clientId)) return;
    event.stopImmediatePropagation();
    event.respondWith(refuse());
  } else {
    event.stopImmediatePropagation();
    if (request.method === 'GET' && isFile(pathname)) event.respondWith(keptFirst(request));
  }
});

self.addEventListener('message', event => {
  // The page tells which files it had before this worker was there to keep them.
  if (event.data && event.data.type === 'tw-keep-files')
    event.waitUntil(
      caches.open(FILES).then(async files => {
        await files.addAll([PAGE]);
        for (const url of event.data.urls) if (!(await files.match(url))) await files.add(url);
      }),
    );
  // MSW takes itself away with the last page; ours stays, for the reload without network.
  if (event.data === 'CLIENT_CLOSED') {
    event.stopImmediatePropagation();
    if (event.source) activeClientIds.delete(event.source.id);
  }
});

importScripts('/mockServiceWorker.js');
