import { type Day, dayOf, type Instant } from '../calendar/day.ts';
import type { Item } from '../items/item.ts';
import { plainHeading } from '../tables/columns.ts';
import { readDay, readMoment } from '../tables/moments.ts';
import type { RawHistory } from './columns.ts';
import { type HistoryOutcome, readOutcome } from './outcomes.ts';

/** So many cases go in at once; a file has at most so many rows too. */
export const HISTORY_MAX_ROWS = 10_000;
/** Sent and written at once. */
export const HISTORY_BATCH = 500;
const NUMBER_MAX = 60;
const TEXT_MAX = 200;

/** A case of an old ledger, understood. Instants are milliseconds. */
export interface HistoryCase {
  line: number;
  number: string;
  /** Null: an item that this office does not have, or none at all; `itemName` is as it was written. */
  itemCode: string | null;
  itemName: string;
  applicant: string;
  channel: string;
  receivedAt: Instant;
  acceptedAt: Instant | null;
  dueOn: Day | null;
  closedAt: Instant | null;
  outcome: HistoryOutcome;
  cause: string;
  handledBy: string;
  /** Null: open, or without a due day. */
  onTime: boolean | null;
  steps: readonly { name: string; by: string; at: Instant }[];
}

export interface HistoryProblem {
  line: number;
  column: string;
  code: string;
  otherLine?: number;
}

export interface HistoryRules {
  items: readonly Pick<Item, 'code' | 'zh' | 'en'>[];
  now: Instant;
  /** Items that the office does not have are kept as they are written; else they are problems. */
  keepsUnknownItems: boolean;
}

/** The item that a cell names, by its name in either language or its code. */
function itemCodeOf(cell: string, items: HistoryRules['items']): string | null {
  const plain = plainHeading(cell);
  if (plain === '') return null;
  return (
    items.find(({ code, zh, en }) => [code, zh, en].some(name => plainHeading(name) === plain))?.code ?? null
  );
}

type Found = { value: Instant | null; problem: string | null };

function momentOf(cell: string, isRequired: boolean, now: Instant): Found {
  if (cell === '') return { value: null, problem: isRequired ? 'required' : null };
  const value = readMoment(cell);
  if (value === null) return { value, problem: 'unreadable-date' };
  return { value, problem: value > now ? 'after-now' : null };
}

/**
 * One case understood, or everything that is wrong with it. What a ledger does not say stays unsaid; the end of a log's
 * case is its last step, where no column says otherwise.
 */
export function judgeHistory(
  raw: RawHistory,
  { items, now, keepsUnknownItems }: HistoryRules,
): { found: HistoryCase } | { problems: HistoryProblem[] } {
  const problems: HistoryProblem[] = [];
  const wrong = (column: string, code: string | null, line = raw.line) => {
    if (code !== null) problems.push({ line, column, code });
  };
  const received = momentOf(raw.receivedAt, true, now);
  const accepted = momentOf(raw.acceptedAt, false, now);
  const closed = momentOf(raw.closedAt, false, now);
  const steps = raw.steps.map(step => ({ ...step, moment: momentOf(step.at, true, now) }));
  const dueOn = raw.dueOn === '' ? null : readDay(raw.dueOn);
  const itemCode = itemCodeOf(raw.item, items);
  const named = raw.outcome === '' ? null : readOutcome(raw.outcome);
  const ends = steps.map(({ moment }) => moment.value ?? Number.NEGATIVE_INFINITY);
  const closedAt = closed.value ?? (raw.closedAt === '' && ends.length > 0 ? Math.max(...ends) : null);

  wrong('number', raw.number === '' ? 'required' : raw.number.length > NUMBER_MAX ? 'too-long' : null);
  wrong('item', raw.item !== '' && itemCode === null && !keepsUnknownItems ? 'unknown-item' : null);
  for (const column of ['item', 'applicant', 'channel', 'cause', 'handledBy'] as const) {
    wrong(column, raw[column].length > TEXT_MAX ? 'too-long' : null);
  }
  wrong('receivedAt', received.problem);
  wrong('acceptedAt', accepted.problem);
  wrong('closedAt', closed.problem);
  wrong('dueOn', raw.dueOn !== '' && dueOn === null ? 'unreadable-date' : null);
  wrong('outcome', raw.outcome !== '' && named === null ? 'unknown-outcome' : null);
  for (const { line, moment } of steps) wrong('stepAt', moment.problem, line);
  if (
    received.value !== null &&
    closedAt !== null &&
    Number.isFinite(closedAt) &&
    closedAt < received.value
  ) {
    wrong('closedAt', 'ends-before-start');
  }
  if (problems.length > 0 || received.value === null) return { problems };
  const outcome = named ?? (closedAt === null ? 'open' : 'closed');
  return {
    found: {
      line: raw.line,
      number: raw.number,
      itemCode,
      itemName: raw.item,
      applicant: raw.applicant,
      channel: raw.channel,
      receivedAt: received.value,
      acceptedAt: accepted.value,
      dueOn,
      closedAt,
      outcome,
      cause: raw.cause,
      handledBy: raw.handledBy,
      onTime: closedAt === null || dueOn === null ? null : dayOf(closedAt) <= dueOn,
      steps: steps.map(({ name, by, moment }) => ({ name, by, at: moment.value ?? 0 })),
    },
  };
}

/** A number that two cases of the file share: every later one names the first. */
export function repeatedNumbers(cases: readonly RawHistory[]): HistoryProblem[] {
  const first = new Map<string, number>();
  return cases.flatMap(({ line, number }) => {
    const otherLine = first.get(number);
    if (otherLine === undefined) first.set(number, line);
    return number === '' || otherLine === undefined
      ? []
      : { line, column: 'number', code: 'number-twice', otherLine };
  });
}
