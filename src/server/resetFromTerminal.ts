import { eq } from 'drizzle-orm';
import type { Database } from '../backend/db/db.ts';
import { staff } from '../backend/db/schema/staff.ts';
import { recordEvent } from '../backend/events/record.ts';
import { createMemoryStore } from '../backend/files/memoryStore.ts';
import type { Vault } from '../backend/http/vault.ts';
import { resetPassword } from '../backend/staff/actions.ts';
import { nodeDeps } from './deps.ts';
import { StartError } from './environment.ts';
import { createLog } from './log.ts';
import { VERSION } from './version.ts';

/** A new one-time password of the account, which is unlocked and enabled by it. @throws StartError no such account. */
export async function resetFromTerminal(database: Database, vault: Vault, username: string): Promise<string> {
  const deps = nodeDeps(database, vault, createMemoryStore(), createLog('warn'), VERSION);
  return database.db.transaction(async tx => {
    const [row] = await tx.select().from(staff).where(eq(staff.username, username)).for('update');
    if (!row) throw new StartError(`there is no account "${username}"`);
    const { password } = await resetPassword(deps, tx, row);
    await tx.update(staff).set({ active: true }).where(eq(staff.id, row.id));
    await recordEvent(deps, tx, {
      officeId: row.officeId,
      actorId: null,
      action: 'reset-password',
      subjectType: 'staff',
      subjectId: row.id,
      reason: 'terminal',
    });
    return password;
  });
}
