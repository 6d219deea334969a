import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { CaseFigureFilter, TicketFigureFilter } from '../../contract/figures.ts';
import { CASE_FIGURES } from '../../domain/kpi/caseFigures.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Actor } from '../deps.ts';
import { malformed, Problem } from '../http/problem.ts';
import { IS_FIRST_MATTER } from '../tickets/firstMatter.ts';
import { CASE_AMOUNTS } from './caseAmounts.ts';

const DAY_COLUMN = { received: 'f.received_on', accepted: 'f.accepted_on', closed: 'f.closed_on' } as const;

function parse<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const read = schema.safeParse(value);
  if (!read.success) {
    throw malformed('bad-filter', { detail: `figure.${read.error.issues[0]?.path.join('.') ?? ''}` });
  }
  return read.data;
}

/** `a.b in (…)`, the names as one array of texts. */
function among(column: SQL, wanted: string | readonly string[] | undefined): SQL | undefined {
  if (wanted === undefined) return undefined;
  const names = JSON.stringify(Array.isArray(wanted) ? wanted : [wanted]);
  return sql`${column} = any(array(select jsonb_array_elements_text(${names}::text::jsonb)))`;
}

const all = (conditions: readonly (SQL | undefined)[]): SQL =>
  sql.join(
    conditions.filter(each => each !== undefined),
    sql` and `,
  );

/** What a range of minutes is of: the whole case, its turn or its stage. */
function minutesOf({ turn, stage }: CaseFigureFilter): SQL {
  if (turn) return sql.raw(`f.${turn}_minutes`);
  if (stage === undefined) return sql`f.minutes`;
  return sql`(select (s->>1)::int from json_array_elements(f.stages) s where s->>0 = ${stage})`;
}

/**
 * The cases behind a bar: those whose kept fact counts in it. The list holds as many as the bar says, because both ask
 * the same rows the same question. @throws Problem 400, and 403 for people's figures.
 */
export function caseFigureFilter(value: unknown, actor: Actor): SQL {
  const filter = parse(CaseFigureFilter, value);
  if (!can(actor.roles, 'kpi.read')) throw new Problem(403, 'forbidden');
  if (filter.person !== undefined && !can(actor.roles, 'kpi.people')) throw new Problem(403, 'forbidden');
  const minutes = minutesOf(filter);
  const day = sql.raw(DAY_COLUMN[CASE_FIGURES[filter.code].on]);
  const isMeasured = filter.turn !== undefined || filter.stage !== undefined;
  const conditions = all([
    sql`f.office_id = ${actor.officeId}::uuid and ${day} between ${filter.from}::date and ${filter.to}::date`,
    sql`${CASE_AMOUNTS[filter.code]} = 1`,
    isMeasured ? sql`f.measured` : undefined,
    among(sql`f.item_code`, filter.item),
    among(sql`f.channel`, filter.channel),
    among(sql`f.lane`, filter.lane),
    among(sql`coalesce(f.window_id::text, '')`, filter.window),
    among(sql`f.person_id::text`, filter.person),
    among(sql`coalesce(f.enterprise_id::text, '')`, filter.enterprise),
    filter.stage === undefined ? undefined : sql`${minutes} is not null`,
    filter.atLeast === undefined ? undefined : sql`${minutes} >= ${filter.atLeast}`,
    filter.below === undefined ? undefined : sql`${minutes} < ${filter.below}`,
  ]);
  return sql`cases.id in (select f.case_id from case_facts f where ${conditions})`;
}

const TICKET_AMOUNTS: Readonly<Record<z.infer<typeof TicketFigureFilter>['code'], SQL>> = {
  taken: sql`true`,
  called: sql`tickets.called_at is not null`,
  served: sql`tickets.started_at is not null`,
  missed: sql`tickets.status = 'missed'`,
  cancelled: sql`tickets.status = 'cancelled'`,
};

/** The numbers behind a bar of the hall. @throws Problem 400, 403 */
export function ticketFigureFilter(value: unknown, actor: Actor): SQL {
  const filter = parse(TicketFigureFilter, value);
  if (!can(actor.roles, 'kpi.read')) throw new Problem(403, 'forbidden');
  return all([
    sql`tickets.service_day between ${filter.from}::date and ${filter.to}::date and ${IS_FIRST_MATTER}`,
    TICKET_AMOUNTS[filter.code],
    among(sql`tickets.item_code`, filter.item),
    among(sql`tickets.lane`, filter.lane),
    among(sql`extract(isodow from tickets.service_day)::text`, filter.weekday),
    among(sql`extract(hour from tickets.taken_at at time zone interval '8 hours')::text`, filter.hour),
  ]);
}
