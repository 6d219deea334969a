import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Cipher } from '../backend/http/vault.ts';

const ALGORITHM = 'aes-256-gcm';
const TAG_BYTES = 16;

/** Node's own AES: several times as fast as the one that also runs in a page, bit for bit the same. */
export const nodeCipher: Cipher = {
  encrypt(key, nonce, plain) {
    const cipher = createCipheriv(ALGORITHM, key, nonce);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  decrypt(key, nonce, sealed) {
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  },
};
