import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { CLIENT_HEADER } from '../backend/http/clientAddress.ts';
import { createSite } from './http.ts';

const dir = mkdtempSync(join(tmpdir(), 'site-'));
writeFileSync(join(dir, 'index.html'), '<title>test</title>');
afterAll(() => rmSync(dir, { recursive: true }));

const log = { info() {}, warn() {}, error() {} };
const app = { fetch: async (request: Request) => new Response(request.headers.get(CLIENT_HEADER)) };

describe('who asks after a number', () => {
  it.each([
    ['the socket', '10.0.0.9', {}, [], '10.0.0.9'],
    [
      'not what the caller writes',
      '10.0.0.9',
      { [CLIENT_HEADER]: 'x', 'x-forwarded-for': 'y' },
      [],
      '10.0.0.9',
    ],
    ['nor on this machine', '127.0.0.1', { 'x-forwarded-for': '1.2.3.4' }, [], '127.0.0.1'],
    [
      'what a named proxy saw last',
      '::ffff:127.0.0.1',
      { 'x-forwarded-for': '6.6.6.6, 1.2.3.4' },
      ['127.0.0.1'],
      '1.2.3.4',
    ],
    ['no other proxy', '10.0.0.9', { 'x-forwarded-for': '1.2.3.4' }, ['127.0.0.1'], '10.0.0.9'],
    ['a proxy that says nothing', '127.0.0.1', {}, ['127.0.0.1'], '127.0.0.1'],
  ])('%s', async (_, remoteAddress, headers, proxies, expected) => {
    const site = createSite(app, dir, log, proxies);
    const path = '/api/hall/progress/K7M2X9QRT0';
    const reply = await site.request(
      path,
      { headers: { ...headers } },
      { incoming: { socket: { remoteAddress } } },
    );
    expect(await reply.text()).toBe(expected);
  });
});

it.each([
  ['10.0.0.9', null],
  ['127.0.0.1', 'https'],
])('the scheme in a paper’s code is believed of a named proxy only: %s', async (remoteAddress, expected) => {
  const app = { fetch: async (ask: Request) => Response.json(ask.headers.get('x-forwarded-proto')) };
  const site = createSite(app, dir, log, ['127.0.0.1']);
  const reply = await site.request(
    '/api/papers/1/pdf',
    { headers: { 'x-forwarded-proto': 'https' } },
    { incoming: { socket: { remoteAddress } } },
  );
  expect(await reply.json()).toBe(expected);
});

describe('answers of the API', () => {
  const rows = JSON.stringify(Array.from({ length: 50 }, (_, n) => ({ n, name: '张三丰之徒' })));
  const json = { 'content-type': 'application/json', 'content-range': 'cases 0-49/50' };
  const answers: Record<string, () => Response> = {
    '/api/rows': () => new Response(rows, { headers: json }),
    '/api/small': () => new Response('{"a":1}', { headers: json }),
    '/api/none': () => new Response(null, { status: 204 }),
    '/api/kept': () => new Response('{}', { headers: { ...json, 'cache-control': 'private' } }),
    '/api/export': () => new Response('a,b\n'.repeat(500), { headers: { 'content-type': 'text/csv' } }),
    '/api/stream': () => new Response('id: 1\n\n', { headers: { 'content-type': 'text/event-stream' } }),
  };
  const site = createSite(
    { fetch: async request => (answers[new URL(request.url).pathname] as () => Response)() },
    dir,
    log,
  );
  const ask = (path: string, accept?: string, method = 'GET') =>
    site.request(path, { method, headers: { ...(accept && { 'accept-encoding': accept }) } });

  it.each([
    ['/api/rows', 'gzip, deflate, br', 'gzip'],
    ['/api/rows', '*', 'gzip'],
    ['/api/rows', 'br;q=1, gzip;q=0.5', 'gzip'],
    ['/api/rows', 'gzip;q=0', null],
    ['/api/rows', 'identity', null],
    ['/api/rows', undefined, null],
    ['/api/small', 'gzip', null],
    ['/api/none', 'gzip', null],
    ['/api/export', 'gzip', 'gzip'],
    ['/api/stream', 'gzip', null],
  ])('%s for a caller that takes %s is %s', async (path, accept, encoding) => {
    const reply = await ask(path, accept);
    expect(reply.headers.get('content-encoding')).toBe(encoding);
    const body = Buffer.from(await reply.arrayBuffer());
    const text = encoding ? gunzipSync(body) : body;
    expect(text.toString()).toBe(await (answers[path] as () => Response)().text());
  });

  it('keep their own headers and get those of the house', async () => {
    for (const accept of ['gzip', undefined]) {
      const { headers, status } = await ask('/api/rows', accept);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('application/json');
      expect(headers.get('content-range')).toBe('cases 0-49/50');
      expect(headers.get('vary')).toBe('Accept-Encoding');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
    expect((await ask('/api/kept')).headers.get('cache-control')).toBe('private');
    expect((await ask('/api/none')).status).toBe(204);
  });
});

it('signing in is told the address, and the scheme as the proxy says it', async () => {
  const app = {
    fetch: async (ask: Request) =>
      Response.json([ask.headers.get(CLIENT_HEADER), ask.headers.get('x-forwarded-proto'), await ask.text()]),
  };
  const site = createSite(app, dir, log);
  const headers = { [CLIENT_HEADER]: 'x', 'x-forwarded-proto': 'https', 'x-forwarded-for': '1.2.3.4' };
  const socket = { remoteAddress: '10.0.0.9' };
  const reply = await site.request(
    '/api/session',
    { method: 'POST', headers, body: '{}' },
    { incoming: { socket } },
  );
  expect(await reply.json()).toEqual(['10.0.0.9', 'https', '{}']);
});
