/** What has to run before anything is installed: nothing but node: imports here. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @returns {Promise<number>} the exit code; output goes straight to the terminal */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: quiet ? 'ignore' : 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    const pass = signal => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.on('error', () => resolve(127));
    child.on('exit', code => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}

export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or a newer LTS.`);
}

/** `npm ci` when the dependencies are absent or were installed from another lockfile. */
export async function ensureDependencies() {
  if (isInstalled(ROOT)) return;
  process.stdout.write('Installing dependencies (npm ci) …\n');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) fail('npm ci failed: see its messages above. Is the npm registry reachable?');
}

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}

/** One hash over name, size and time of everything that a build reads. */
function sourcesStamp(paths) {
  const hash = createHash('sha256');
  for (const top of paths) {
    for (const file of filesBelow(join(ROOT, top))) {
      if (/\.test\.tsx?$/.test(file)) continue;
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\n${size}\n${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const BUILD_INPUTS = [
  'src',
  'mocks',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Builds the screen and the server when their sources are newer than the last build. */
export async function ensureBuild() {
  const stampFile = join(ROOT, 'dist', '.built');
  const stamp = sourcesStamp(BUILD_INPUTS);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  process.stdout.write('Building …\n');
  const code = await run(process.execPath, [join(ROOT, 'src/bootstrap/build.mjs')]);
  if (code !== 0) fail('The build failed: see above.');
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
