import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { WindowApp } from '../backend/app.ts';
import type { Log } from '../backend/deps.ts';
import { CLIENT_HEADER } from '../backend/http/clientAddress.ts';
import { compressAnswers } from './compressAnswers.ts';

const SLOW_MS = 1_000;

/** The code of a slip opens the page of its number: it stays out of the log. */
const withoutCode = (path: string): string =>
  path.replace(/^(\/p|\/api\/hall\/(progress|bookings))\/.*/, '$1/…');

/** A line for what failed or was slow. The path without its query: a search names people. */
function accessLog(log: Log): MiddlewareHandler {
  return async function logAccess(c, next) {
    const began = performance.now();
    await next();
    const ms = Math.round(performance.now() - began);
    const isStream = c.res.headers.get('content-type')?.startsWith('text/event-stream');
    if (c.res.status >= 500 || (ms > SLOW_MS && !isStream)) {
      log.warn({ method: c.req.method, path: withoutCode(c.req.path), status: c.res.status, ms }, 'request');
    }
  };
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // PGlite of the training page is WebAssembly; nothing else may be evaluated.
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    // The component library writes its styles into the page.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    // A PDF is shown from the bytes that the page fetched with its token.
    frameSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  // Offices run on plain http inside closed networks; the proxy that ends TLS sets this one.
  strictTransportSecurity: false,
  // Needs a secure context; browsers warn on plain http.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
});

/**
 * Files with a hash in their name never change; everything else is asked for again. Headers are set on the answer
 * itself: `c.header` would copy an answer that is finished, and with it its body, into a stream.
 */
const caching: MiddlewareHandler = async function cacheFiles(c, next) {
  await next();
  const { headers, status } = c.res;
  if (c.req.path.startsWith('/api/')) {
    if (!headers.has('cache-control')) headers.set('Cache-Control', 'no-store');
  } else if (c.req.path.startsWith('/assets/') && status === 200) {
    headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  } else headers.set('Cache-Control', 'no-cache');
};

/** An IPv4 address as it is written, also where the socket speaks IPv6. */
const plainAddress = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/** The address that asks; the one that a proxy saw only where the office has named that proxy. Told by nobody else. */
function withClient(c: Context, proxies: readonly string[], { believesScheme = false } = {}): Request {
  const address = plainAddress(getConnInfo(c).remote.address ?? '');
  const forwarded = proxies.includes(address) && c.req.header('x-forwarded-for')?.split(',').at(-1);
  const headers = new Headers(c.req.raw.headers);
  headers.set(CLIENT_HEADER, forwarded ? plainAddress(forwarded) : address);
  if (!believesScheme && !proxies.includes(address)) headers.delete('x-forwarded-proto');
  const { method, body } = c.req.raw;
  return new Request(c.req.url, { method, headers, body, ...(body && { duplex: 'half' }) });
}

/** The API and the built screen on one port. `proxies`: addresses whose X-Forwarded-For and -Proto are believed. */
export function createSite(
  app: Pick<WindowApp, 'fetch'>,
  siteDir: string,
  log: Log,
  proxies: readonly string[] = [],
): Hono {
  const site = new Hono();
  site.use(accessLog(log), headers, caching, ...compressAnswers);
  // Only there, where strangers ask: the rest of the API knows people, not addresses.
  site.get('/api/hall/progress/*', c => app.fetch(withClient(c, proxies)));
  site.get('/api/progress/*', c => app.fetch(withClient(c, proxies)));
  for (const path of ['/api/ratings/visit', '/api/ratings/case']) {
    site.post(path, c => app.fetch(withClient(c, proxies)));
  }
  // Where a session began. A cookie that is Secure without need harms nobody but whoever asked for it.
  site.post('/api/session', c => app.fetch(withClient(c, proxies, { believesScheme: true })));
  // The address in the QR code of a paper is what this proxy says, not what the caller does.
  site.get('/api/papers/:id/pdf', c => app.fetch(withClient(c, proxies)));
  site.all('/api/*', c => app.fetch(c.req.raw));
  site.get('/training', c => c.redirect('/training/', 302));
  // Training never reaches the live backend: its calls end in the page, or here.
  site.all('/training/api/*', c =>
    c.json({ message: 'Training lives in the page.', code: 'no-such-path' }, 404),
  );
  site.use('*', serveStatic({ root: siteDir, precompressed: true }));
  const index = readFileSync(join(siteDir, 'index.html'), 'utf8');
  site.get('*', c => {
    const isFile = /\.\w{1,8}$/.test(c.req.path);
    return isFile ? c.text('Not found', 404) : c.html(index);
  });
  site.notFound(c => c.json({ message: 'Not found', code: 'no-such-path' }, 404));
  return site;
}
