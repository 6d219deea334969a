import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Carrier, CarrierError, type Outgoing } from '../backend/outbox/carrier.ts';
import { StartError } from './environment.ts';

export const SECRET_FILE = 'outbox-webhook.secret';
const TIMEOUT_MS = 10_000;

export const HEADERS = {
  id: 'x-window-message-id',
  timestamp: 'x-window-timestamp',
  signature: 'x-window-signature',
} as const;

/** `sha256=` and the HMAC-SHA256, in hexadecimal digits, of the timestamp, a full stop and the body's very bytes. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** The secret shared with the receiver: made when it is first needed, readable by its owner only. @throws StartError. */
export function openSecret(dataDir: string): string {
  const path = join(dataDir, SECRET_FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    text = randomBytes(32).toString('hex');
    writeFileSync(path, `${text}\n`, { mode: 0o600, flag: 'wx' });
  }
  if (text.length < 32) throw new StartError(`${path} holds no secret of 32 characters or more`);
  return text;
}

interface Options {
  url: string;
  secret: string;
  /** The real clock: the receiver compares the timestamp with its own. */
  now?: () => number;
  timeoutMs?: number;
}

async function post(url: string, body: string, headers: Record<string, string>, timeoutMs: number) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') throw new CarrierError('timeout', true);
    throw new CarrierError('unreachable', true);
  }
}

/**
 * Sends messages to one configured address over HTTP, signed. Any 2xx means taken; redirects are not followed, so that
 * phone numbers go nowhere but there.
 */
export function webhookCarrier({ url, secret, now = Date.now, timeoutMs = TIMEOUT_MS }: Options): Carrier {
  return {
    name: 'webhook',
    async carry(message: Outgoing) {
      const body = JSON.stringify(message);
      const timestamp = String(Math.floor(now() / 1000));
      const status = await post(
        url,
        body,
        {
          'content-type': 'application/json; charset=utf-8',
          [HEADERS.id]: message.id,
          [HEADERS.timestamp]: timestamp,
          [HEADERS.signature]: signatureOf(secret, timestamp, body),
        },
        timeoutMs,
      );
      if (status >= 300 && status < 400) throw new CarrierError('redirect');
      if (status < 200 || status > 299) throw new CarrierError(`http-error ${status}`, status >= 500);
    },
  };
}
