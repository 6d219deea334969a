/**
 * `npm test`: format and borders, types, unit, property and contract tests, then the journeys in a real Chromium.
 * `npm run test:long`: the journeys that take longer, alone.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { checkNode, ensureBuild, ensureDependencies, ROOT, run } from './steps.mjs';

checkNode();
await ensureDependencies();
const chromium = await ensureChromium();

const bin = (...path) => join(ROOT, 'node_modules', ...path);
const results = join(ROOT, '.cache');
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;
const began = Date.now();
const stopped = [];

async function step(name, command, args, options) {
  const from = Date.now();
  process.stdout.write(`\n▶ ${name}\n`);
  const code = await run(command, args, options);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)\n`);
  if (code !== 0) stopped.push(name);
  return code === 0;
}

/** A check without tests of its own counts as one. */
async function check(name, command, args) {
  (await step(name, command, args)) ? passed++ : failed++;
}

async function suite(name, config, env = {}) {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const isFine = await step(
    name,
    process.execPath,
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { env: { CHROMIUM_PATH: chromium, ...env } },
  );
  if (!existsSync(file)) {
    failed++;
    return;
  }
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests + (isFine || counts.numFailedTests > 0 ? 0 : 1);
}

async function runAll() {
  await check('format, lint, borders', process.execPath, [bin('@biomejs/biome/bin/biome'), 'ci', '.']);
  await check('types', process.execPath, [bin('typescript/bin/tsc'), '--noEmit', '-p', '.']);
  await check('types of the rules', process.execPath, [
    bin('typescript/bin/tsc'),
    '--noEmit',
    '-p',
    'src/domain',
  ]);
  await suite('rules, backend, contract', 'vitest.config.ts');
  await ensureBuild();
  await suite('journeys', 'test/journeys/vitest.config.ts');
}

async function runLong() {
  await ensureBuild();
  await suite('long journeys', 'test/journeys/vitest.config.ts', { JOURNEYS: 'long' });
}

await (process.argv[2] === 'long' ? runLong() : runAll());

process.stdout.write(
  `\n${((Date.now() - began) / 1000).toFixed(0)} s${stopped.length ? `; failed: ${stopped.join(', ')}` : ''}\n`,
);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
