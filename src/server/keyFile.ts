import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Db } from '../backend/db/db.ts';
import { installation } from '../backend/db/schema/office.ts';
import { createVault, type Vault } from '../backend/http/vault.ts';
import { nodeCipher } from './cipher.ts';
import { StartError } from './environment.ts';

export const KEY_FILE = 'personal-data.key';

const secureBytes = (length: number) => new Uint8Array(randomBytes(length));

/** The key of the personal data: made at the first start, readable by its owner only, never in the database. */
export function openVault(dataDir: string): Vault {
  const path = join(dataDir, KEY_FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    text = randomBytes(32).toString('hex');
    writeFileSync(path, `${text}\n`, { mode: 0o600, flag: 'wx' });
  }
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new StartError(`${path} does not hold a key (64 hexadecimal digits)`);
  return createVault(new Uint8Array(Buffer.from(text, 'hex')), secureBytes, nodeCipher);
}

/**
 * The database remembers which key sealed it: with another key names could be read and IDs not.
 * @throws StartError when this server has another key.
 */
export async function checkKey(db: Db, vault: Vault, dataDir: string): Promise<void> {
  await db.insert(installation).values({ name: 'key', value: vault.fingerprint }).onConflictDoNothing();
  const [row] = await db.select().from(installation).where(eq(installation.name, 'key'));
  if (row?.value !== vault.fingerprint) {
    throw new StartError(
      `the personal data in this database was sealed with another key; copy that installation's ${KEY_FILE} to ${join(dataDir, KEY_FILE)}`,
    );
  }
}
