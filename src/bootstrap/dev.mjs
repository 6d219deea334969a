/** `npm run dev`: the screen alone, the same backend mounted in the page. */
import { join } from 'node:path';
import { checkNode, ensureDependencies, ROOT, run } from './steps.mjs';

checkNode();
await ensureDependencies();
const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
process.exit(await run(process.execPath, [vite, ...process.argv.slice(2)], { env: { VITE_API: 'mock' } }));
