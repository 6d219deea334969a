import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { dayOf, instantAt } from '../../domain/calendar/day.ts';
import type { WhoseMove } from '../../domain/cases/statuses.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { cases } from '../db/schema/cases.ts';
import type { Actor } from '../deps.ts';
import { malformed } from '../http/problem.ts';
import type { RequestContext } from '../http/rooms.ts';
import { caseFigureFilter } from '../kpi/figureFilter.ts';

const bad = (name: string) => malformed('bad-filter', { detail: name });

const running = sql`${cases.closedAt} is null and not ${cases.paused}`;

/** The lamp as SQL: from the days on which it turns, kept with the due date (see `present.ts`, which says the same). */
const LAMPS: Readonly<Record<string, (today: string) => SQL>> = {
  done: () => sql`${cases.closedAt} is not null`,
  stopped: () => sql`${cases.closedAt} is null and ${cases.paused}`,
  red: today => sql`${running} and ${cases.redFrom} <= ${today}::date`,
  yellow: today =>
    sql`${running} and ${cases.yellowFrom} <= ${today}::date and ${cases.redFrom} > ${today}::date`,
  none: today => sql`${running} and (${cases.yellowFrom} is null or ${cases.yellowFrom} > ${today}::date)`,
};

function byLamp(value: unknown, today: string): SQL {
  const wanted = Array.isArray(value) ? value : [value];
  if (wanted.length > 5) throw bad('lamp');
  const conditions = wanted.map(lamp => {
    const condition = typeof lamp === 'string' && Object.hasOwn(LAMPS, lamp) ? LAMPS[lamp] : undefined;
    if (!condition) throw bad('lamp');
    return sql`(${condition(today)})`;
  });
  return or(...conditions) ?? sql`false`;
}

/** A role works what waits for it; the reviewer also records what another office answers. */
const MOVES: Partial<Record<Role, readonly WhoseMove[]>> = {
  clerk: ['window'],
  reviewer: ['reviewer', 'other-office'],
  approver: ['approver'],
};

function mine(value: unknown, actor: Actor): SQL | undefined {
  if (typeof value !== 'boolean') throw bad('mine');
  if (!value) return sql`true`;
  const moves = actor.roles.flatMap(role => MOVES[role] ?? []);
  if (moves.length === 0) return sql`false`;
  return and(
    inArray(cases.whoseMove, moves),
    sql`(${isNull(cases.assigneeId)} or ${cases.assigneeId} = ${actor.id}::uuid)`,
  );
}

function open(value: unknown): SQL {
  if (typeof value !== 'boolean') throw bad('open');
  return value ? sql`${cases.closedAt} is null` : sql`${cases.closedAt} is not null`;
}

/** Midnight of the office at the first of the month, and of the next one. */
function closedMonth(value: unknown): SQL {
  const match = typeof value === 'string' ? /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value) : null;
  if (!match || Number(match[1]) < 1900) throw bad('closedMonth');
  const [year, month] = [Number(match[1]), Number(match[2])];
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  const instant = (text: string) => new Date(instantAt(`${text}-01`, 0)).toISOString();
  return sql`${cases.closedAt} >= ${instant(String(value))}::timestamptz and ${cases.closedAt} < ${instant(next)}::timestamptz`;
}

/** 联审: cases that an office (by its code) has not answered yet; `*`: any office. */
function waitsFor(value: unknown): SQL {
  if (typeof value !== 'string' || value === '' || value.length > 20) throw bad('waitsFor');
  const isWaiting = sql`${cases.partsOpen} <> '{}'`;
  return value === '*' ? isWaiting : sql`(${isWaiting} and ${value} = any(${cases.partsOpen}))`;
}

/** 联审: an office should have answered by now. */
function partsLate(value: unknown, today: string): SQL {
  if (typeof value !== 'boolean') throw bad('partsLate');
  const isLate = sql`(${cases.partsOpen} <> '{}' and not ${cases.paused} and ${cases.partsDueOn} < ${today}::date)`;
  return value ? isLate : sql`not coalesce(${isLate}, false)`;
}

/** Cases that belong together with others: filed on one form (`joint`), or of one family (`family`). */
function together(value: unknown): SQL {
  if (value === 'joint') return sql`${cases.jointId} is not null`;
  if (value === 'family') return sql`${cases.familyId} is not null`;
  throw bad('together');
}

/** Filters that are no column; undefined leaves the name to the columns. */
export function specialFilter(name: string, value: unknown, ask: RequestContext): SQL | undefined {
  if (name === 'lamp') return byLamp(value, dayOf(ask.now));
  if (name === 'mine') return mine(value, ask.actor);
  if (name === 'open') return open(value);
  if (name === 'waitsFor') return waitsFor(value);
  if (name === 'partsLate') return partsLate(value, dayOf(ask.now));
  if (name === 'together') return together(value);
  if (name === 'figure') return caseFigureFilter(value, ask.actor);
  return name === 'closedMonth' ? closedMonth(value) : undefined;
}
