import type { Lane } from '../../../domain/queue/lanes.ts';
import type { ReplayArrival } from '../../../domain/queue/replay.ts';
import type { CsvRow, CsvTable } from '../../shared/tableFile/csv.ts';
import type { Mapping } from './mapping.ts';
import { readArrival, readService } from './times.ts';

export type Fault = 'quotes' | 'time' | 'service' | 'lane' | 'day';

/** A row that cannot be read: its line in the file, and what is wrong with which value. */
export interface BrokenRow {
  line: number;
  fault: Fault;
  value: string;
}

export interface Converted {
  /** The days behind each other, 86,400 s apart. */
  arrivals: ReplayArrival[];
  days: number;
  /** Rows that the filter leaves out, such as visitors who left. */
  filtered: number;
  /** Rows of days with too few visitors. */
  quiet: number;
  broken: BrokenRow[];
}

const DAY_SECONDS = 86_400;

interface ReadRow {
  day: string;
  seconds: number;
  service: number;
  value: string;
}

function readRow({ line, cells }: CsvRow, mapping: Mapping): ReadRow | BrokenRow {
  const at = (column: number | null): string => (column === null ? '' : (cells[column] ?? ''));
  const broken = (fault: Fault, value: string): BrokenRow => ({ line, fault, value });
  const time = readArrival(at(mapping.time));
  if (!time) return broken('time', at(mapping.time));
  const service = readService(at(mapping.service));
  if (service === undefined) return broken('service', at(mapping.service));
  const value = at(mapping.lane);
  if (mapping.lane !== null && !Object.hasOwn(mapping.classes, value)) return broken('lane', value);
  const day = mapping.day === null ? (time.day ?? '') : at(mapping.day);
  if (mapping.day !== null && day === '') return broken('day', day);
  return { day, seconds: time.seconds, service, value };
}

/** Counts the visitors of each class within a day: every n-th is of the class's lane. */
function laneOf(value: string, seen: Map<string, number>, { lane, classes }: Mapping): Lane {
  if (lane === null) return 'ordinary';
  const rule = classes[value];
  const nth = (seen.get(value) ?? 0) + 1;
  seen.set(value, nth);
  return rule && nth % rule.every === 0 ? rule.lane : 'ordinary';
}

/** A file as a replay takes it; every row is an arrival, filtered, of a quiet day, or broken: none is lost. */
export function convert(table: CsvTable, mapping: Mapping): Converted {
  const broken: BrokenRow[] = table.unreadable.map(line => ({ line, fault: 'quotes', value: '' }));
  const days = new Map<string, ReadRow[]>();
  let filtered = 0;
  for (const row of table.rows) {
    if (mapping.kept && row.cells[mapping.kept.column] !== mapping.kept.value) {
      filtered += 1;
      continue;
    }
    const read = readRow(row, mapping);
    if ('fault' in read) {
      broken.push(read);
      continue;
    }
    const ofDay = days.get(read.day) ?? [];
    days.set(read.day, ofDay);
    ofDay.push(read);
  }
  const all = [...days.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, rows]) => rows);
  const busy = all.filter(rows => rows.length >= mapping.perDay);
  const arrivals = busy.flatMap((rows, n) => {
    const seen = new Map<string, number>();
    return rows.map(({ seconds, service, value }) => ({
      arriveAt: n * DAY_SECONDS + seconds,
      lane: laneOf(value, seen, mapping),
      serviceSeconds: service,
    }));
  });
  const quiet = all.filter(rows => rows.length < mapping.perDay).flat().length;
  broken.sort((one, other) => one.line - other.line);
  return { arrivals, days: busy.length, filtered, quiet, broken };
}
