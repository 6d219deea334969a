import { cpus, loadavg, totalmem } from 'node:os';

/** Under what the figures were taken: on a busy machine they are worse than the program. */
export const machine = () => ({
  node: process.versions.node,
  processors: cpus().length,
  processor: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  loadAverage: loadavg().map(load => Number(load.toFixed(1))),
});
