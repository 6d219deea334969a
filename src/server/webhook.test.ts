import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing } from '../backend/outbox/carrier.ts';
import { HEADERS, openSecret, SECRET_FILE, signatureOf, webhookCarrier } from './webhook.ts';

const SECRET = 'a secret of the office and its gateway';
const NOW = Date.UTC(2026, 2, 2, 2, 0, 0);
const MESSAGE: Outgoing = {
  id: '01900000-0000-7000-8000-000000000001',
  sequence: 7,
  channel: 'sms',
  kind: 'accepted',
  writtenAt: '2026-03-02T02:00:00.000Z',
  attempt: 1,
  caseNumber: 'BH-02-20260302-0001',
  externalNumber: null,
  phone: '13800001234',
  text: { zh: '已受理', en: 'Accepted' },
  params: {},
};

let server: Server;
let url: string;
let answer: (response: ServerResponse) => void;
const received: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', part => (body += part));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received.length = 0;
});

const ends =
  (status: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end('{}');
const carrier = (at = url) => webhookCarrier({ url: at, secret: SECRET, now: () => NOW, timeoutMs: 300 });

describe('the webhook', () => {
  it('sends the message, its id, and a signature that the receiver can check', async () => {
    answer = ends(202);
    await carrier().carry(MESSAGE);
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(JSON.parse(body)).toEqual(MESSAGE);
    expect(headers[HEADERS.id]).toBe(MESSAGE.id);
    expect(headers[HEADERS.timestamp]).toBe(String(NOW / 1000));
    expect(headers[HEADERS.signature]).toBe(signatureOf(SECRET, String(NOW / 1000), body));
    // By hand: `printf '1772416800.{"a":1}' | openssl dgst -sha256 -hmac 'a secret …'` has 64 digits.
    expect(signatureOf(SECRET, '1', '{}')).toMatch(/^sha256=[0-9a-f]{64}$/);
    expect(signatureOf(SECRET, '1', '{}')).not.toBe(signatureOf(SECRET, '2', '{}'));
    expect(signatureOf(SECRET, '1', '{}')).not.toBe(signatureOf('another secret', '1', '{}'));
  });

  it.each([
    [400, 'http-error 400', false],
    [500, 'http-error 500', true],
    [503, 'http-error 503', true],
  ])('%i is no delivery', async (status, code, isDown) => {
    answer = ends(status);
    await expect(carrier().carry(MESSAGE)).rejects.toMatchObject({ code, isDown });
  });

  it('follows no redirect: nobody else gets the phone', async () => {
    answer = ends(302, { location: `${url}/elsewhere` });
    await expect(carrier().carry(MESSAGE)).rejects.toMatchObject({ code: 'redirect' });
    expect(received).toHaveLength(1);
  });

  it('waits no longer than its patience', async () => {
    answer = () => {};
    await expect(carrier().carry(MESSAGE)).rejects.toMatchObject({ code: 'timeout', isDown: true });
  });

  it('says that nobody is there', async () => {
    await expect(carrier('http://127.0.0.1:1/').carry(MESSAGE)).rejects.toMatchObject({
      code: 'unreachable',
      isDown: true,
    });
  });
});

describe('the secret', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tw-secret-'));

  it('is made once, for its owner only, and kept', () => {
    const first = openSecret(directory);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(openSecret(directory)).toBe(first);
    expect(statSync(join(directory, SECRET_FILE)).mode & 0o777).toBe(0o600);
  });

  it('is refused when it is too short', () => {
    writeFileSync(join(directory, SECRET_FILE), 'short\n');
    expect(() => openSecret(directory)).toThrow(SECRET_FILE);
  });
});
