import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../db/db.ts';
import { MIGRATIONS } from '../db/migrations.gen.ts';
import { BACKUP_TABLES, BackupError, type BackupLine } from './format.ts';

const BATCH = 1_000;

export const SCHEMA_STAMP = Math.max(...MIGRATIONS.map(m => m.folderMillis));

async function* rowsOfTable(tx: Db, table: string): AsyncGenerator<readonly unknown[]> {
  const name = sql.raw(`"${table}"`);
  await tx.execute(sql`declare backup_rows no scroll cursor for select to_jsonb(t) as row from ${name} t`);
  for (;;) {
    const rows = await rowsOf<{ row: unknown }>(tx, sql.raw(`fetch ${BATCH} from backup_rows`));
    if (rows.length === 0) break;
    yield rows.map(r => r.row);
  }
  await tx.execute(sql`close backup_rows`);
}

/**
 * Hands every line of a backup to `write`, in one snapshot: what others change meanwhile is not in it.
 * Answers how many rows of each table were written.
 */
export async function writeBackup(
  db: Db,
  about: { at: number; version: string; key: string },
  write: (line: BackupLine) => Promise<void>,
): Promise<Record<string, number>> {
  return db.transaction(
    async tx => {
      const [office] = await rowsOf(tx, sql`select id from offices limit 1`);
      if (!office)
        throw new BackupError('there is no office in this database: check DATA_DIR and DATABASE_URL');
      const { version, key } = about;
      const at = new Date(about.at).toISOString();
      await write({ kind: 'header', format: 1, at, version, schema: SCHEMA_STAMP, key });
      const counts: Record<string, number> = {};
      for (const table of BACKUP_TABLES) {
        counts[table] = 0;
        for await (const rows of rowsOfTable(tx, table)) {
          await write({ kind: 'rows', table, rows });
          counts[table] += rows.length;
        }
      }
      await write({ kind: 'end', counts });
      return counts;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
