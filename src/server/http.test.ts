import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CLIENT_HEADER } from '../backend/hall/routes.ts';
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
