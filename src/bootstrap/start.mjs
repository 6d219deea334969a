/** `npm start`: installs and builds what is missing, then runs the office's server. */
import { join } from 'node:path';
import { checkNode, ensureBuild, ensureDependencies, ROOT, run } from './steps.mjs';

checkNode();
await ensureDependencies();
await ensureBuild();
process.exit(await run(process.execPath, [join(ROOT, 'dist/server/server.js')]));
