import { sql } from 'drizzle-orm';
import type { CaseDetail } from '../../contract/cases.ts';
import { type Db, rowsOf } from '../db/db.ts';

type PartRead = Omit<
  CaseDetail['parts'][number],
  'sentAt' | 'endedAt' | 'chasedAt' | 'lamp' | 'remaining' | 'isLate'
> & { sentAt: number; endedAt: number | null; chasedAt: number | null };

/** Everything around a case, read in one go. Instants are milliseconds. */
export interface CaseHistory {
  applicant: { name: string; idType: string; idNumberSealed: string; phoneSealed: string | null };
  timeline: (Omit<CaseDetail['timeline'][number], 'at'> & { at: number })[];
  steps: (Omit<CaseDetail['steps'][number], 'startedAt' | 'endedAt'> & {
    startedAt: number;
    endedAt: number | null;
  })[];
  pauses: (Omit<CaseDetail['pauses'][number], 'from' | 'to' | 'startedAt' | 'endedAt'> & {
    fromOn: string;
    toOn: string | null;
    startedAt: number;
    endedAt: number | null;
  })[];
  parts: PartRead[];
  promises: CaseDetail['promises'];
  /** Last day on which the applicant broke a promise, in whatever case. */
  brokenOn: string | null;
}

/** Which case. Its row need not be there yet: both may be read at once. */
interface Of {
  id: string;
  officeId: string;
}

const ms = (column: string) => sql.raw(`round(extract(epoch from ${column}) * 1000)::bigint`);

/** What an applicant wrote with what came online stands in their letter, not in the log. */
const reason = sql`case when e.action = 'supplement' then coalesce(e.reason, (
  select l.note from online_letters l where l.office_id = e.office_id and l.id = (e.data->>'letter')::uuid))
  else e.reason end`;

const timeline = (row: Of) => sql`
  select coalesce(json_agg(json_build_object(
    'id', e.id, 'at', ${ms('e.at')}, 'actorId', e.actor_id, 'actorName', s.name, 'action', e.action,
    'from', e.from_state, 'to', e.to_state, 'reason', ${reason}, 'data', e.data
  ) order by e.at, e.id), '[]'::json)
  from events e left join staff s on s.id = e.actor_id
  where e.office_id = ${row.officeId}::uuid and e.subject_id = ${row.id}::uuid`;

const steps = (row: Of) => sql`
  select coalesce(json_agg(json_build_object(
    'stageNo', c.stage_no, 'name', c.name, 'whoseMove', c.whose_move, 'startedAt', ${ms('c.started_at')},
    'endedAt', ${ms('c.ended_at')}, 'endedByName', s.name, 'outcome', c.outcome,
    'paperNumber', c.paper_number, 'workingMinutes', c.working_minutes,
    'pausedMinutes', c.paused_minutes
  ) order by c.started_at, c.id), '[]'::json)
  from case_steps c left join staff s on s.id = c.ended_by
  where c.office_id = ${row.officeId}::uuid and c.case_id = ${row.id}::uuid`;

const pauses = (row: Of) => sql`
  select coalesce(json_agg(json_build_object(
    'id', p.id, 'code', p.code, 'legal', p.legal, 'fromOn', p.from_on, 'toOn', p.to_on,
    'expectedEndOn', p.expected_end_on, 'startedAt', ${ms('p.started_at')}, 'endedAt', ${ms('p.ended_at')},
    'reason', p.reason
  ) order by p.started_at, p.id), '[]'::json)
  from case_pauses p where p.office_id = ${row.officeId}::uuid and p.case_id = ${row.id}::uuid`;

const parts = (row: Of) => sql`
  select coalesce(json_agg(json_build_object(
    'id', p.id, 'stageNo', p.stage_no, 'code', p.code, 'zh', p.zh, 'en', p.en, 'days', p.days,
    'state', p.state, 'answer', p.answer, 'sentAt', ${ms('p.sent_at')}, 'sentByName', b.name,
    'sentReason', p.sent_reason, 'dueOn', p.due_on, 'endedAt', ${ms('p.ended_at')}, 'endedByName', s.name,
    'paperNumber', p.paper_number, 'note', p.note, 'jointly', p.jointly, 'workingMinutes', p.working_minutes,
    'chased', p.chased, 'chasedAt', ${ms('p.chased_at')}
  ) order by p.sent_at, p.id), '[]'::json)
  from case_parts p left join staff s on s.id = p.ended_by left join staff b on b.id = p.sent_by
  where p.office_id = ${row.officeId}::uuid and p.case_id = ${row.id}::uuid`;

const promises = (row: Of) => sql`
  select coalesce(json_agg(json_build_object(
    'kind', p.kind, 'materialId', p.material_id, 'signedOn', p.signed_on, 'signer', p.signer, 'dueOn', p.due_on, 'state', p.state,
    'receivedOn', p.received_on, 'note', p.note
  ) order by p.made_at, p.id), '[]'::json)
  from case_promises p where p.office_id = ${row.officeId}::uuid and p.case_id = ${row.id}::uuid`;

const brokenOn = (row: Of) => sql`
  select max(p.broken_on)::text from case_promises p
  where p.office_id = ${row.officeId}::uuid and p.broken_on is not null
    and p.applicant_id = (select applicant_id from cases c where c.office_id = ${row.officeId}::uuid and c.id = ${row.id}::uuid)`;

const applicant = (row: Of) => sql`
  select json_build_object('name', a.name, 'idType', a.id_type, 'idNumberSealed', a.id_number_sealed,
    'phoneSealed', a.phone_sealed)
  from cases c join applicants a on a.id = c.applicant_id
  where c.office_id = ${row.officeId}::uuid and c.id = ${row.id}::uuid`;

/** One query for the timeline (with the actors' names), the steps, the pauses and the applicant. */
export async function readHistory(db: Db, row: Of): Promise<CaseHistory> {
  const [found] = await rowsOf<CaseHistory>(
    db,
    sql`select (${timeline(row)}) as timeline, (${steps(row)}) as steps, (${pauses(row)}) as pauses,
      (${parts(row)}) as parts, (${promises(row)}) as promises, (${brokenOn(row)}) as "brokenOn", (${applicant(row)}) as applicant`,
  );
  if (!found) throw new Error('a query without a condition answered no row');
  return found;
}
