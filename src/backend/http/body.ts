import type { Context } from 'hono';
import { malformed, Problem } from './problem.ts';

export const DEFAULT_BODY_LIMIT = 2 * 1024 * 1024;

const KIB = 1024;
const sizeText = (bytes: number): string =>
  bytes < KIB * KIB ? `${Math.round(bytes / KIB)} KB` : `${Math.round(bytes / KIB / KIB)} MB`;

const tooLarge = (limit: number) => new Problem(413, 'too-large', { params: { limit: sizeText(limit) } });

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Half of a surrogate pair. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** PostgreSQL stores no NUL, and no half of a surrogate pair survives UTF-8: refuse both before they get there. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !LONE_SURROGATE.test(text);

function checkStorable(value: unknown): unknown {
  if (typeof value === 'string' && !isStorable(value)) throw malformed('characters');
  return value;
}

/**
 * The JSON body, bounded and checked; an absent body counts as `{}`.
 * @throws Problem 400 not JSON or not UTF-8, 413 over the limit, 415 another media type.
 */
export async function readJson(
  c: Context,
  limit = DEFAULT_BODY_LIMIT,
): Promise<{ text: string; value: unknown }> {
  const bytes = await readBytes(c.req.raw, limit);
  if (bytes.byteLength === 0) return { text: '', value: {} };
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem(415, 'media-type');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('bad-utf8');
  }
  try {
    return { text, value: JSON.parse(text, (_key, value) => checkStorable(value)) };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw malformed('not-json');
  }
}
