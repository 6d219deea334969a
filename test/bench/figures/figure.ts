import type { Spread } from '../load/percentiles.ts';
import type { Kind } from '../options.ts';

/** One line of the report. Times in milliseconds. */
export interface Figure {
  name: string;
  database?: Kind;
  http?: Spread;
  bare?: Spread;
  /** p50 over HTTP / p50 of the same SQL on the bare driver. */
  ratio?: number;
  value?: number;
  unit?: string;
  /** As the specification says it. */
  aim?: string;
  isMet?: boolean;
  note?: string;
}

type Both = { http: Spread; bare: Spread };

/** The two sides of one measurement; `judge` tells whether the aim is met. */
export function compared(
  name: string,
  database: Kind,
  { http, bare }: Both,
  aim?: { text: string; judge: (http: Spread, ratio: number) => boolean },
): Figure {
  const ratio = http.p50 / bare.p50;
  return { name, database, http, bare, ratio, ...(aim && { aim: aim.text, isMet: aim.judge(http, ratio) }) };
}

/** A single number; the aim is an upper bound unless it says otherwise. */
export function single(
  name: string,
  value: number,
  unit: string,
  most?: number,
  more: Partial<Figure> = {},
): Figure {
  const aim = most === undefined ? {} : { aim: `≤ ${most} ${unit}`, isMet: value <= most };
  return { name, value, unit, ...aim, ...more };
}
