/** A real Chromium for the tests: the one named, else one on the machine, else installed, else the exact command. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, run } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findChromium() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(dir => NAMES.map(name => join(dir, name)));
  return [...onPath, ...PLACES].find(isExecutable);
}

export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : fail(`CHROMIUM_PATH: ${named} cannot be run`);
  const found = findChromium();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    process.stdout.write('Installing Chromium (apt-get install chromium fonts-noto-cjk) …\n');
    await run('apt-get', ['update', '-qq'], { quiet: true });
    await run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      quiet: true,
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  return fail(
    'The journeys need a Chromium. Install one (Debian: sudo apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.',
  );
}
