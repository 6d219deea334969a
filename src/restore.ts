/** `npm run restore -- file`: a backup into an empty database, all of it or nothing. */
import { restoreFromFile } from './server/backupFile.ts';
import { showCounts, withOfficeDatabase } from './server/command.ts';

const path = process.argv[2];
if (!path) {
  process.stderr.write('Name the backup: npm run restore -- backup-202611220900.ndjson.gz\n');
  process.exit(1);
}
await withOfficeDatabase('restore', async ({ db }, vault) => {
  showCounts(await restoreFromFile(db, path, vault.fingerprint));
});
