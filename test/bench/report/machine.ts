import { cpus, loadavg, totalmem } from 'node:os';

/** Load a processor from which on the figures are doubtful. */
const BUSY = 0.5;

/** Under what the figures were taken: on a busy machine they are worse than the program. */
export const machine = () => ({
  node: process.versions.node,
  processors: cpus().length,
  processor: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  loadAverage: loadavg().map(load => Number(load.toFixed(1))),
});

/** A warning when others worked on the same processors: then the times say more about them than about the program. */
export function busyWarning({ loadAverage, processors }: ReturnType<typeof machine>): string {
  const [load = 0] = loadAverage;
  return load > processors * BUSY
    ? `The machine was busy before the run (load ${load} on ${processors} processors): judge the ratios, not the times.\n`
    : '';
}
