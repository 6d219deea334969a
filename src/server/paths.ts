import { mkdirSync } from 'node:fs';
import { StartError } from './environment.ts';

/** @throws StartError when the directory cannot be made or written. */
export function ensureDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new StartError(`DATA_DIR: cannot use ${path}: ${(error as Error).message}`);
  }
}
