import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { CASE_FIGURE_CODES, CASE_FIGURES, type CountedOn } from '../../domain/kpi/caseFigures.ts';
import { IS_FIRST_MATTER } from '../tickets/firstMatter.ts';
import { CASE_AMOUNTS } from './caseAmounts.ts';
import { officeDay } from './factsSql.ts';

/** Days of an office, given to a cube's source. */
export interface Days {
  officeId: string;
  days: readonly Day[];
}

/** The figures of one cut: where a value lies, which sums it has, and what its values measure. */
export interface Cube {
  /** Names of the places' parts. */
  dims: readonly string[];
  /** Names of the sums. */
  figures: readonly string[];
  unit: 'working-minutes' | 'seconds' | 'clock-minutes';
  /** Rows (day, place text[], one column a figure: f0, f1 …, value) of the days. */
  source: (of: Days) => SQL;
}

/** Inlined, so that the planner takes the index of the day's column; each has been checked to be a day. */
const daysList = (days: readonly Day[]): SQL => sql`any(${`{${days.join()}}`}::date[])`;

const columns = (amounts: readonly SQL[]): SQL =>
  sql.join(
    amounts.map((amount, n) => sql`${amount} as ${sql.raw(`f${n}`)}`),
    sql`, `,
  );

const COUNTED: Readonly<Record<CountedOn, { day: string; value: SQL }>> = {
  received: { day: 'f.received_on', value: sql`null::int` },
  accepted: { day: 'f.accepted_on', value: sql`null::int` },
  closed: { day: 'f.closed_on', value: sql`f.minutes` },
};

/** Every case on each of its days, with what counts on it. */
const casesBy =
  (place: string) =>
  ({ officeId, days }: Days): SQL =>
    sql.join(
      (Object.keys(COUNTED) as CountedOn[]).map(on => {
        const { day, value } = COUNTED[on];
        const amounts = CASE_FIGURE_CODES.map(code =>
          CASE_FIGURES[code].on === on ? CASE_AMOUNTS[code] : sql`0`,
        );
        return sql`select ${sql.raw(day)} as day, array[${sql.raw(place)}] as place, ${columns(amounts)},
            ${value} as value
          from case_facts f where f.office_id = ${officeId}::uuid and ${sql.raw(day)} = ${daysList(days)}`;
      }),
      sql` union all `,
    );

const byCases = (dims: readonly string[], place: string): Cube => ({
  dims,
  figures: CASE_FIGURE_CODES,
  unit: 'working-minutes',
  source: casesBy(place),
});

const closedFacts = ({ officeId, days }: Days): SQL =>
  sql`f.office_id = ${officeId}::uuid and f.closed_on = ${daysList(days)} and f.measured`;

const ticketsOf = ({ officeId, days }: Days): SQL =>
  sql`office_id = ${officeId}::uuid and service_day = ${daysList(days)}`;

const is = (condition: string): SQL => sql.raw(`(${condition})::int`);

/** Every cut that is kept. A new one is filled by a rebuild. */
export const CUBES = {
  case: byCases(['item', 'channel', 'lane'], 'f.item_code, f.channel, f.lane'),
  handled: byCases(
    ['item', 'window', 'person'],
    `f.item_code, coalesce(f.window_id::text, ''), f.person_id::text`,
  ),
  enterprise: byCases(['item', 'enterprise'], `f.item_code, coalesce(f.enterprise_id::text, '')`),
  stage: {
    dims: ['item', 'channel', 'lane', 'stage'],
    figures: ['minutes', 'onTime', 'withDue'],
    unit: 'working-minutes',
    source: of => sql`
      select f.closed_on as day, array[f.item_code, f.channel, f.lane, s->>0] as place, (s->>1)::int as f0,
        (coalesce(f.punctuality, 'late') <> 'late')::int as f1, (f.punctuality is not null)::int as f2,
        (s->>1)::int as value
      from case_facts f cross join lateral json_array_elements(f.stages) s where ${closedFacts(of)}`,
  },
  turn: {
    dims: ['item', 'lane', 'turn'],
    figures: ['minutes'],
    unit: 'working-minutes',
    source: of => sql`
      select f.closed_on as day, array[f.item_code, f.lane, t.turn] as place, t.minutes as f0, t.minutes as value
      from case_facts f cross join lateral (values ('window', f.window_minutes), ('review', f.review_minutes),
        ('office', f.office_minutes), ('applicant', f.applicant_minutes), ('stopped', f.stopped_minutes))
        t(turn, minutes)
      where ${closedFacts(of)}`,
  },
  hall: {
    dims: ['item', 'lane', 'weekday', 'hour'],
    figures: ['taken', 'called', 'served', 'missed', 'cancelled', 'waitSeconds'],
    unit: 'seconds',
    source: of => sql`
      select service_day as day, array[item_code, lane, extract(isodow from service_day)::text,
          extract(hour from taken_at at time zone interval '8 hours')::text] as place,
        1 as f0, ${is('called_at is not null')} as f1, ${is('started_at is not null')} as f2,
        ${is(`status = 'missed'`)} as f3, ${is(`status = 'cancelled'`)} as f4,
        case when called_at is not null then coalesce(wait_seconds, 0) else 0 end as f5,
        case when called_at is not null then wait_seconds end as value
      from tickets where ${ticketsOf(of)} and ${IS_FIRST_MATTER}`,
  },
  service: {
    dims: ['item', 'lane', 'window', 'person'],
    figures: ['served', 'serviceSeconds', 'inaccurate', 'finished'],
    unit: 'seconds',
    // A time that the clerk has marked as not right is served, and measures nothing.
    source: of => sql`
      select service_day as day, array[item_code, lane, coalesce(window_id::text, ''), coalesce(clerk_id::text, '')]
          as place, 1 as f0, case when inaccurate_time then 0 else coalesce(service_seconds, 0) end as f1,
        inaccurate_time::int as f2, ${is(`status = 'finished'`)} as f3, case when not inaccurate_time then service_seconds end as value
      from tickets where ${ticketsOf(of)} and started_at is not null`,
  },
  occupancy: {
    dims: ['window', 'half'],
    figures: ['busySeconds', 'openSeconds'],
    unit: 'seconds',
    // From the first call of a half-day to its last end: what a window was open for, told by what it did.
    source: of => sql`
      select day, array["window", half] as place, least(busy, open)::int as f0, open::int as f1, least(busy, open)::int as value
      from (
        select service_day as day, window_id::text as "window",
          case when extract(hour from called_at at time zone interval '8 hours') < 13 then 'morning' else 'afternoon' end
            as half,
          sum(extract(epoch from ended_at - called_at)) as busy,
          extract(epoch from max(ended_at) - min(called_at)) as open
        from tickets
        where ${ticketsOf(of)} and window_id is not null and called_at is not null and ended_at > called_at
          and not inaccurate_time
        group by 1, 2, 3) halves
      where open > 0`,
  },
  history: {
    dims: ['item', 'channel'],
    figures: ['closed', 'onTime', 'withDue', 'badClock'],
    unit: 'clock-minutes',
    // By the clock: what an old log says. A closing before its receipt is a wrong clock, and measures nothing.
    source: ({ officeId, days }) => sql`
      select ${officeDay('h.closed_at')} as day, array[h.item_name, h.channel] as place, 1 as f0,
        (h.on_time is true)::int as f1, (h.on_time is not null)::int as f2,
        (coalesce(h.elapsed_ms, -1) < 0)::int as f3,
        case when h.elapsed_ms >= 0 then least(round(h.elapsed_ms / 60000.0), 1073741823)::int end as value
      from history_cases h join case_imports i on i.id = h.import_id and i.state = 'in-force'
      where h.office_id = ${officeId}::uuid and h.closed_at is not null
        and ${officeDay('h.closed_at')} = ${daysList(days)}`,
  },
} as const satisfies Record<string, Cube>;

export type CubeName = keyof typeof CUBES;
export const CUBE_NAMES = Object.keys(CUBES) as CubeName[];

/** The cubes that a change of a case's fact may change, and of a number. */
export const CASE_CUBES = ['case', 'handled', 'enterprise', 'stage', 'turn'] as const satisfies CubeName[];
export const HALL_CUBES = ['hall', 'service', 'occupancy'] as const satisfies CubeName[];
