import { readFileSync, writeFileSync } from 'node:fs';
import type { Kind } from '../options.ts';
import { type Figure, single } from './figure.ts';

const AIM_MB = 300;

function megabytes(pid: number, line: RegExp): number | undefined {
  try {
    const match = line.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match ? Number(match[1]) / 1_024 : undefined;
  } catch {
    return undefined;
  }
}

/** Peak resident memory of a process in MB, as the kernel counts it; undefined where it does not tell. */
export const peakMemory = (pid: number) => megabytes(pid, /^VmHWM:\s+(\d+) kB$/m);

/** Resident memory of a process now, in MB. */
export const residentMemory = (pid: number) => megabytes(pid, /^VmRSS:\s+(\d+) kB$/m);

/** Starts counting the peak anew. Without the right to do so the peaks of phases are those of the whole so far. */
export function resetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Not Linux, or not our process: the figures grow from phase to phase.
  }
}

/** Watches the server through the phases of a run. */
export function watchMemory(kind: Kind, pid: number) {
  const phases: [name: string, mb: number][] = [];
  return {
    /** The phase that ends here. */
    mark(name: string) {
      const mb = peakMemory(pid);
      if (mb !== undefined) phases.push([name, mb]);
      resetPeak(pid);
    },
    figures(): Figure[] {
      if (phases.length === 0) return [];
      const highest = Math.max(...phases.map(([, mb]) => mb));
      const note = phases.map(([name, mb]) => `${name} ${mb.toFixed(0)}`).join(', ');
      const aim = kind === 'postgres' ? AIM_MB : undefined;
      return [single('peak memory of the server', highest, 'MB', aim, { database: kind, note })];
    },
  };
}
