/**
 * `npm run password -- username`: a new one-time password, for when nobody is left who could give one in the screen. Who
 * may start it has the database and its key anyway; the event log says that it happened.
 */

import { withOfficeDatabase } from './server/command.ts';
import { resetFromTerminal } from './server/resetFromTerminal.ts';

const username = process.argv[2];
if (!username) {
  process.stderr.write('Name the account: npm run password -- admin\n');
  process.exit(1);
}
await withOfficeDatabase('password', async (database, vault) => {
  const password = await resetFromTerminal(database, vault, username);
  process.stdout.write(`${username}  ${password}\nIt is asked for a new one at the next sign-in.\n`);
});
