import { creditCodeCheckDigit, organisationCheckDigit } from '../../src/domain/identity/creditCode.ts';
import { idCheckDigit } from '../../src/domain/identity/idCheckDigit.ts';

/** A number of area 690101, which nobody has: 17 digits and the right last one. */
export const withCheckDigit = (first17: string): string => `${first17}${idCheckDigit(first17)}`;

/** A credit code from its first 15 characters: the inner check digit and the outer one are added. */
export function withCreditDigit(first15: string): string {
  const body = first15.padEnd(16, 'X').slice(0, 16);
  const inner = organisationCheckDigit(body.slice(8, 16));
  const first17 = `${body}${inner}`;
  return `${first17}${creditCodeCheckDigit(first17)}`;
}
