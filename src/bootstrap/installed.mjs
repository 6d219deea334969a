/** Whether what is installed is what the lockfile says: nothing but node: imports here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const packagesOf = path => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};

/**
 * npm writes node_modules/.package-lock.json when an installation is whole, whoever asked for it; one that was cut
 * short has none. Optional packages of other machines may be missing.
 * @param {string} root the directory of package-lock.json
 */
export function isInstalled(root) {
  let wanted;
  let present;
  try {
    wanted = packagesOf(join(root, 'package-lock.json'));
    present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  } catch {
    return false;
  }
  const isSame = ([path, { version, integrity }]) =>
    wanted[path]?.version === version && wanted[path]?.integrity === integrity;
  const isThere = ([path, { optional }]) => path === '' || optional || path in present;
  return Object.entries(present).every(isSame) && Object.entries(wanted).every(isThere);
}
