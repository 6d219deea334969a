import type { Vault } from '../http/vault.ts';

const tailOf = (number: string) => number.slice(-4);

/** The columns of a document number: sealed, with the hashes of the whole and of its last four. */
export const sealedId = (vault: Vault, idNumber: string) => ({
  idNumberSealed: vault.seal(idNumber),
  idNumberHash: vault.index('id-number', idNumber),
  idTailHash: vault.index('id-tail', tailOf(idNumber)),
});

/** The columns of a phone number; all null without one. */
export const sealedPhone = (vault: Vault, phone: string | null) => ({
  phoneSealed: phone === null ? null : vault.seal(phone),
  phoneHash: phone === null ? null : vault.index('phone', phone),
  phoneTailHash: phone === null ? null : vault.index('phone-tail', tailOf(phone)),
});
