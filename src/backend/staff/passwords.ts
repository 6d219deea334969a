import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's minimum for argon2id; the wasm runs in a page as well as in Node. */
const COST = { parallelism: 1, iterations: 2, memorySize: 19_456, hashLength: 32 } as const;

/** Each hash takes 19 MB while it runs: when a whole office signs in at nine, two at a time are enough. */
const AT_A_TIME = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (running >= AT_A_TIME) await new Promise<void>(resolve => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export async function hashPassword(
  password: string,
  randomBytes: (length: number) => Uint8Array,
): Promise<string> {
  return inTurn(() =>
    argon2id({
      ...COST,
      password: password.normalize('NFC'),
      salt: randomBytes(16),
      outputType: 'encoded',
    }),
  );
}

export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  return inTurn(() => argon2Verify({ password: password.normalize('NFC'), hash }));
}

/** A password that is read from a slip of paper: 16 characters, none that look alike, all classes. */
export function generatePassword(randomBytes: (length: number) => Uint8Array): string {
  const letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';
  const body = [...randomBytes(15)].map(byte => letters[byte % letters.length]).join('');
  return `${body.slice(0, 5)}-${body.slice(5, 10)}-${body.slice(10, 14)}${2 + ((randomBytes(1)[0] ?? 0) % 8)}Kq`;
}
