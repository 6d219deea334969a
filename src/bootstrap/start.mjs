/** `npm start`: installs and builds what is missing, then runs the office's server. */
import { join } from 'node:path';
import { SERVER_FLAGS } from './serverFlags.mjs';
import { checkNode, ensureBuild, ensureDependencies, ROOT, run } from './steps.mjs';

checkNode();
await ensureDependencies();
await ensureBuild();
process.exit(await run(process.execPath, [...SERVER_FLAGS, join(ROOT, 'dist/server/server.js')]));
