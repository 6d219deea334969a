/** `npm run backup`, `npm run restore` and `npm run password`: what npm start does first, then the command. */
import { join } from 'node:path';
import { checkNode, ensureBuild, ensureDependencies, ROOT, run } from './steps.mjs';

const [name, ...args] = process.argv.slice(2);
checkNode();
await ensureDependencies();
await ensureBuild();
process.exit(await run(process.execPath, [join(ROOT, `dist/server/${name}.js`), ...args]));
