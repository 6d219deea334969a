import type { Deps } from '../deps.ts';

/** Crockford's base32: no I, L, O, U, so that a code read aloud or off a worn slip stays itself. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const CODE_LENGTH = 10;

/**
 * The code on the slip: ten characters, 50 random bits. Whoever has it may follow the number; a day's ten thousand
 * numbers are one in a hundred thousand million of the codes, so guessing finds none.
 */
export function newTicketCode(deps: Pick<Deps, 'randomBytes'>): string {
  return Array.from(deps.randomBytes(CODE_LENGTH), byte => ALPHABET[byte & 31]).join('');
}

/** As typed from the slip: small letters, O for 0, I and L for 1, hyphens and spaces. Undefined when it can be no code. */
export function readTicketCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === CODE_LENGTH && [...code].every(letter => ALPHABET.includes(letter))
    ? code
    : undefined;
}
