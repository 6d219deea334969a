/** `npm run backup -- [file]`: the whole office into one file. The key of the personal data is not in it. */
import { backupToFile } from './server/backupFile.ts';
import { showCounts, withOfficeDatabase } from './server/command.ts';
import { KEY_FILE } from './server/keyFile.ts';
import { VERSION } from './server/version.ts';

const stamp = new Date().toISOString().slice(0, 16).replace(/[-:T]/g, '');
const path = process.argv[2] ?? `backup-${stamp}.ndjson.gz`;

await withOfficeDatabase('backup', async ({ db }, vault) => {
  showCounts(await backupToFile(db, path, { version: VERSION, key: vault.fingerprint }));
  process.stdout.write(
    `${path}\nKeep ${KEY_FILE} of the data directory in another safe place: without it IDs and phones cannot be read.\n`,
  );
});
