/** `npm run bench`: how fast and how big, on a large office. See test/bench/options.ts for the settings. */
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { checkNode, ensureBuild, ensureDependencies, ROOT, run } from './steps.mjs';

checkNode();
await ensureDependencies();
const hasBrowser = (process.env.BENCH_PARTS || 'browser').includes('browser');
const CHROMIUM_PATH = hasBrowser ? await ensureChromium() : '';
await ensureBuild();
const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const bench = join(ROOT, 'test/bench/main.ts');
process.exit(await run(process.execPath, [tsx, bench], { env: { CHROMIUM_PATH } }));
