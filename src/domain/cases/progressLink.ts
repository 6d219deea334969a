import { QUERY_CODE_ALPHABET, QUERY_CODE_LENGTH } from './numbering.ts';

const NUMBER_SHAPE = /^[A-Z0-9-]{6,40}$/;

/** What a paper's QR code opens: number and code behind the `#`, so that no server or proxy on the way writes them down. */
export const progressLink = (origin: string, number: string, code: string): string =>
  `${origin}/c#${encodeURIComponent(number)}/${encodeURIComponent(code)}`;

/** Number and code of the part behind the `#`; undefined when it is something else. */
export function readProgressHash(hash: string): { number: string; code: string } | undefined {
  const match = /^#?([^/]{1,120})\/([^/]{1,60})$/.exec(hash);
  if (!match) return undefined;
  try {
    return { number: decodeURIComponent(match[1] ?? ''), code: decodeURIComponent(match[2] ?? '') };
  } catch {
    return undefined;
  }
}

/** As typed from a paper: without spaces, in capitals. Undefined when it can be no case's, whatever the office holds. */
export function typedQuery(number: string, code: string): { number: string; code: string } | undefined {
  const plain = (text: string) => text.replace(/\s/g, '').toUpperCase();
  const query = { number: plain(number), code: plain(code) };
  const isCode =
    query.code.length === QUERY_CODE_LENGTH &&
    [...query.code].every(letter => QUERY_CODE_ALPHABET.includes(letter));
  return isCode && NUMBER_SHAPE.test(query.number) ? query : undefined;
}
