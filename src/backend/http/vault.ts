import { gcm } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Personal data at rest (PIPL art. 28; GB/T 22239). One interface, so that SM4 and SM3 can take the place of AES and
 * SHA-256. Pure JavaScript, because pages on plain http have no `crypto.subtle`.
 */
export interface Vault {
  seal(plain: string): string;
  /** @throws when the text was not sealed with this key. */
  open(sealed: string): string;
  /** Keyed hash for equality search; `purpose` keeps the hashes of different fields apart. */
  index(purpose: string, value: string): string;
  fingerprint: string;
}

const NONCE_BYTES = 12;

/** AES-256-GCM with its tag of 16 bytes behind the text. @throws when a text was not encrypted so. */
export interface Cipher {
  encrypt(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Uint8Array;
  decrypt(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array;
}

const PURE: Cipher = {
  encrypt: (key, nonce, plain) => gcm(key, nonce).encrypt(plain),
  decrypt: (key, nonce, sealed) => gcm(key, nonce).decrypt(sealed),
};

/** `cipher`: the platform's own, where it has one; a page of 25 people opens fifty texts. */
export function createVault(
  key: Uint8Array,
  randomBytes: (length: number) => Uint8Array,
  cipher: Cipher = PURE,
): Vault {
  if (key.length !== 32) throw new Error('the key of the personal data has 32 bytes');
  const derive = (label: string) => hmac(sha256, key, utf8ToBytes(label));
  const cipherKey = derive('seal');
  const indexKey = derive('index');
  return {
    seal(plain) {
      const nonce = randomBytes(NONCE_BYTES);
      return `1:${bytesToHex(nonce)}${bytesToHex(cipher.encrypt(cipherKey, nonce, utf8ToBytes(plain)))}`;
    },
    open(sealed) {
      const [scheme, hex] = sealed.split(':');
      if (scheme !== '1' || !hex) throw new Error('sealed with an unknown scheme');
      const bytes = hexToBytes(hex);
      const [nonce, text] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
      return new TextDecoder().decode(cipher.decrypt(cipherKey, nonce, text));
    },
    index: (purpose, value) =>
      bytesToHex(hmac(sha256, indexKey, utf8ToBytes(`${purpose}\n${value}`))).slice(0, 40),
    fingerprint: bytesToHex(derive('fingerprint')).slice(0, 16),
  };
}
