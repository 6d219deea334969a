import type { ReplayArrival } from '../../../domain/queue/replay.ts';

/** A log to replay, and how many windows were really open, where that is known. */
export interface Log {
  arrivals: readonly ReplayArrival[];
  windows?: number;
}
