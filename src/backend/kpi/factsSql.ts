import { type SQL, sql } from 'drizzle-orm';
import { MEASURED_STATUSES } from '../../domain/kpi/indicators.ts';

const STATUSES = sql.raw(MEASURED_STATUSES.map(status => `'${status}'`).join());
const MEASURED = sql`(c.closed_at is not null and c.processing_minutes is not null and c.status in (${STATUSES}))`;

/** The office day of an instant. Office time is UTC+8, without summer time. */
export const officeDay = (instant: string): SQL =>
  sql.raw(`(${instant} at time zone interval '8 hours')::date`);

const punctuality = (due: string): SQL => sql`case when not ${MEASURED} or ${sql.raw(due)} is null then null
  when ${officeDay('c.closed_at')} < ${sql.raw(due)} then 'early'
  when ${officeDay('c.closed_at')} = ${sql.raw(due)} then 'on-time' else 'late' end`;

const turn = (name: string): SQL => sql.raw(`coalesce(s.${name}_minutes, 0)::int`);

/** All turns of a measured case up to its closing: minutes by whose move it was, and by stage less the applicant's. */
const TURNS = sql`lateral (
  select sum(m) filter (where move = 'window') as window_minutes,
    sum(m) filter (where move in ('reviewer', 'approver')) as review_minutes,
    sum(m) filter (where move = 'other-office') as office_minutes,
    sum(m) filter (where move = 'applicant') as applicant_minutes,
    json_agg(json_build_array(name, staged) order by name collate "C") filter (where first and staged is not null)
      as stages
  from (
    select t.name, t.whose_move as move, t.working_minutes as m,
      sum(t.working_minutes) filter (where t.whose_move <> 'applicant') over (partition by t.name) as staged,
      row_number() over (partition by t.name) = 1 as first
    from case_steps t
    where t.office_id = c.office_id and t.case_id = c.id and t.started_at < c.closed_at) turns
  where ${MEASURED})`;

/**
 * Writes the facts (domain/kpi: `factOf`) of the cases `c` that meet a condition, in place of what stood there. Void
 * ones have none: whoever takes them away does so first.
 */
export const putFacts = (condition: SQL): SQL => sql`
  insert into case_facts (case_id, office_id, item_code, channel, lane, enterprise_id, window_id, person_id,
    received_on, accepted_on, closed_on, outcome, measured, minutes, punctuality, legal_punctuality, committed_days,
    legal_days, window_minutes, review_minutes, office_minutes, applicant_minutes, stopped_minutes, stages, visits,
    corrections, deferred)
  select c.id, c.office_id, c.item_code, c.channel, c.lane, c.enterprise_id, k.window_id,
    coalesce(c.accepted_by, c.received_by), ${officeDay('c.received_at')}, ${officeDay('c.accepted_at')},
    ${officeDay('c.closed_at')}, case when c.closed_at is not null then c.status end, ${MEASURED},
    case when ${MEASURED} then c.processing_minutes end, ${punctuality('c.committed_due_on')},
    ${punctuality('c.legal_due_on')}, c.committed_days, c.legal_days, ${turn('window')}, ${turn('review')},
    ${turn('office')}, ${turn('applicant')}, case when ${MEASURED} then coalesce(c.paused_minutes, 0) else 0 end,
    coalesce(s.stages, '[]'::json),
    case when c.channel = 'online' then 0 else 1 + c.corrections_requested end
      + (c.delivered_at is not null and coalesce(c.delivery->>'way', '') = 'window')::int,
    c.corrections_requested,
    exists (select from case_promises p where p.office_id = c.office_id and p.case_id = c.id and p.kind = 'deferral')
  from cases c
  left join tickets k on k.id = c.ticket_id
  left join ${TURNS} s on true
  where c.status <> 'void' and ${condition}`;
