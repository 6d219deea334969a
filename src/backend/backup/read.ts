import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../db/db.ts';
import { continuePlaces } from '../outbox/continuePlaces.ts';
import { BACKUP_TABLES, BackupError, type BackupLine } from './format.ts';
import { SCHEMA_STAMP } from './write.ts';

const TABLES = new Set<string>(BACKUP_TABLES);

function checkHeader(line: BackupLine | undefined, key: string): void {
  if (line?.kind !== 'header' || line.format !== 1) throw new BackupError('this file is not a backup');
  if (line.schema !== SCHEMA_STAMP) {
    throw new BackupError(
      `the backup was written by version ${line.version} of the program, whose tables differ; restore it with that version, then upgrade`,
    );
  }
  if (line.key !== key) {
    throw new BackupError(
      'the backup was sealed with another key; put that installation’s personal-data.key in place first',
    );
  }
}

async function insertRows(tx: Db, table: string, rows: readonly unknown[]): Promise<void> {
  if (!TABLES.has(table)) throw new BackupError(`the backup names a table that does not exist: ${table}`);
  const name = sql.raw(`"${table}"`);
  await tx.execute(
    sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::text::jsonb)`,
  );
}

/**
 * Reads a backup into an empty, migrated database, in one transaction: all of it or nothing.
 * @throws BackupError when the database is not empty, or the file is cut short or of another schema or key.
 */
export async function readBackup(
  db: Db,
  lines: AsyncIterable<BackupLine>,
  key: string,
): Promise<Record<string, number>> {
  return db.transaction(async tx => {
    const [office] = await rowsOf(tx, sql`select id from offices limit 1`);
    if (office) throw new BackupError('the database already holds an office; restore into an empty one');
    await tx.execute(sql`delete from installation`);
    const counts: Record<string, number> = {};
    let isHeaderRead = false;
    let end: Record<string, number> | undefined;
    for await (const line of lines) {
      if (!isHeaderRead) checkHeader(line, key);
      isHeaderRead = true;
      if (line.kind === 'rows') {
        await insertRows(tx, line.table, line.rows);
        counts[line.table] = (counts[line.table] ?? 0) + line.rows.length;
      }
      if (line.kind === 'end') end = line.counts;
    }
    const isWhole = end && Object.entries(end).every(([table, count]) => (counts[table] ?? 0) === count);
    if (!isWhole) throw new BackupError('the backup is cut short: nothing was restored');
    await continuePlaces(tx);
    return counts;
  });
}
