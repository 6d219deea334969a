import { LANE_TEXTS, LANES, type Lane } from '../../../domain/queue/lanes.ts';
import type { CsvTable } from '../../shared/tableFile/csv.ts';

/** Which lane a value means: all of them, or of each day every n-th, the others being ordinary. */
export interface ClassRule {
  lane: Lane;
  /** 1: all. */
  every: number;
}

/** Which column means what: its place, from 0. */
export interface Mapping {
  time: number | null;
  service: number | null;
  /** Without it everybody is ordinary. */
  lane: number | null;
  day: number | null;
  /** Only rows with this value count: those that were served. */
  kept: { column: number; value: string } | null;
  classes: Readonly<Record<string, ClassRule>>;
  /** Days with fewer visitors are left out. */
  perDay: number;
}

const NAMES = {
  time: [/^arriv/i, /到达|取号/, /^time$|^taken/i, /时间/],
  service: [/^serv.*(_s|sec|time|dur)/i, /^service/i, /服务|办理/],
  lane: [/^lane|^prio|^class/i, /通道|优先|等级/],
  day: [/^day$|^date$/i, /^日期$|^日$/],
  outcome: [/^outcome|^status|^result/i, /结果|状态/],
} as const;

const SERVED = /^(served|finished|done|completed|已?办结|已?服务|已?完成)$/i;
/** A column with more different values is no class. */
export const MOST_CLASSES = 12;

function find(header: readonly string[], names: readonly RegExp[]): number | null {
  for (const name of names) {
    const place = header.findIndex(title => name.test(title.trim()));
    if (place >= 0) return place;
  }
  return null;
}

/** The different values of a column, sorted; of many the first ones. */
export function valuesOf(table: CsvTable, column: number | null): string[] {
  if (column === null) return [];
  const values = new Set<string>();
  for (const { cells } of table.rows) {
    values.add(cells[column] ?? '');
    if (values.size > MOST_CLASSES) break;
  }
  return [...values].sort();
}

const laneNamed = (value: string): Lane | undefined =>
  LANES.find(lane => [lane, LANE_TEXTS[lane].zh, LANE_TEXTS[lane].en].some(name => name === value));

/** Priority classes 0 to 2 as in call-centre logs; a counter has few privileged visitors. */
const CLASS_GUESS: Readonly<Record<string, ClassRule>> = {
  2: { lane: 'green', every: 4 },
  1: { lane: 'courtesy', every: 3 },
};

/** What the values of the lane column seem to mean: a lane's own name, or a class. */
export function guessClasses(values: readonly string[]): Record<string, ClassRule> {
  const isRanked = values.length > 0 && values.every(value => ['0', '1', '2'].includes(value));
  return Object.fromEntries(
    values.map(value => {
      const rank = isRanked ? CLASS_GUESS[value] : undefined;
      return [value, rank ?? { lane: laneNamed(value) ?? 'ordinary', every: 1 }];
    }),
  );
}

/** A first guess by the names of the columns; everything can be changed on screen. */
export function guessMapping(table: CsvTable): Mapping {
  const { header } = table;
  const lane = find(header, NAMES.lane);
  const outcome = find(header, NAMES.outcome);
  const served = valuesOf(table, outcome).find(value => SERVED.test(value));
  return {
    time: find(header, NAMES.time),
    service: find(header, NAMES.service),
    lane,
    day: find(header, NAMES.day),
    kept: outcome !== null && served !== undefined ? { column: outcome, value: served } : null,
    classes: guessClasses(valuesOf(table, lane)),
    perDay: 0,
  };
}
