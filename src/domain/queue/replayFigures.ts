import { LANES, type Lane } from './lanes.ts';
import type { ReplayCall } from './replay.ts';

const MINUTE_SECONDS = 60;

/** Waits in minutes, not rounded. */
export interface Waits {
  readonly count: number;
  readonly p50: number;
  readonly p90: number;
  readonly max: number;
}

export interface LaneWaits extends Waits {
  readonly lane: Lane;
}

export interface ReplayFigures {
  /** The lanes that occur in the log, in the usual order. */
  readonly lanes: readonly LaneWaits[];
  /** Everybody; null of an empty log. */
  readonly all: Waits | null;
}

/**
 * The percentile by nearest rank: n·p + ½, rounded to the nearest whole rank, and up from the middle between two. So
 * where n·p is whole it is the rank after it, while the figures of cases (kpi/percentile) take n·p itself: the waits
 * that others published for the sample log, with which a replay has to agree, were read so.
 */
const atPercent = (ascending: readonly number[], percent: number): number => {
  const rank = Math.floor((ascending.length * percent) / 100) + 1;
  return ascending[Math.min(rank, ascending.length) - 1] ?? 0;
};

const waitsOf = (minutes: readonly number[]): Waits => {
  const ascending = Float64Array.from(minutes).sort() as unknown as readonly number[];
  return {
    count: ascending.length,
    p50: atPercent(ascending, 50),
    p90: atPercent(ascending, 90),
    max: ascending.at(-1) ?? 0,
  };
};

/** Gathers the calls of a replay, one by one. */
export class WaitBook {
  readonly #minutes = new Map<Lane, number[]>();

  add({ arrival, waitedSeconds }: ReplayCall): void {
    const lane = this.#minutes.get(arrival.lane) ?? [];
    this.#minutes.set(arrival.lane, lane);
    lane.push(waitedSeconds / MINUTE_SECONDS);
  }

  figures(): ReplayFigures {
    const lanes = LANES.flatMap(lane => {
      const minutes = this.#minutes.get(lane);
      return minutes ? [{ lane, ...waitsOf(minutes) }] : [];
    });
    const everybody = [...this.#minutes.values()].flat();
    return { lanes, all: everybody.length > 0 ? waitsOf(everybody) : null };
  }
}
