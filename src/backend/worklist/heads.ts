import { sql } from 'drizzle-orm';
import { dayOf } from '../../domain/calendar/day.ts';
import { decisionNo, stagesOf } from '../../domain/cases/stages.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import type { Item } from '../../domain/items/item.ts';
import { LANES, type Lane } from '../../domain/queue/lanes.ts';
import { refuseWorker, type Worker } from '../../domain/worklist/competence.ts';
import { type Candidate, leaveByOf } from '../../domain/worklist/takeNext.ts';
import type { World } from '../cases/world.ts';
import { type Db, rowsOf } from '../db/db.ts';

/** A place where cases wait: of one item, in one state, at one stage. */
interface Place {
  itemCode: string;
  status: CaseStatus;
  stageNo: number;
}

/** Every place of an item at which somebody inside works. What is decided waits for its issuing. */
function placesOf(item: Item): Place[] {
  const itemCode = item.code;
  const review = stagesOf(item)
    .slice(1, decisionNo(item) + 1)
    .flatMap(({ no }) => [
      { itemCode, status: 'accepted' as const, stageNo: no },
      { itemCode, status: 'in-review' as const, stageNo: no },
    ]);
  const issuing = stagesOf(item)
    .slice(decisionNo(item))
    .map(({ no }) => ({ itemCode, status: 'approved' as const, stageNo: no }));
  return [
    { itemCode, status: 'received', stageNo: 0 },
    // Sent back to the window.
    { itemCode, status: 'in-review', stageNo: 0 },
    ...review,
    ...issuing,
  ];
}

/** The places whose work this person may be given; the separation of persons is each case's own matter. */
function competentPlaces(world: World, worker: Worker): Place[] {
  return [...world.items.values()]
    .flatMap(({ item }) => placesOf(item).map(place => ({ item, place })))
    .filter(
      ({ item, place }) =>
        refuseWorker({ ...place, acceptedBy: null, reviewedBy: [] }, item, worker) === null,
    )
    .map(({ place }) => place);
}

interface Head {
  id: string;
  lane: string;
  item_code: string;
  stage_no: number;
  due_on: string | null;
  received: number;
}

/** What the person accepted or reviewed is not theirs to decide; asked in the query, or it would hide what stands behind. */
const isUntouched = (workerId: string) =>
  sql`(c.whose_move <> 'approver' or not (c.accepted_by is not distinct from ${workerId}::uuid or ${workerId}::uuid = any(c.reviewed_by)))`;

/** Since when a case waits: one at the window from its corrected set, as its days to notify do. */
const WAITS_SINCE = sql`case when c.status = 'received' then coalesce(c.corrected_at, c.received_at) else c.received_at end`;

/**
 * The head of every lane at every place where this person may work: least time first, then the earliest. Within one
 * place that is the order of `takeNext`, so that the best of the heads is the best of all. Rows that somebody acts on
 * at the moment are passed over, and those answered are locked.
 */
export async function readHeads(
  tx: Db,
  officeId: string,
  world: World,
  worker: Worker,
): Promise<Candidate[]> {
  const places = competentPlaces(world, worker);
  if (places.length === 0) return [];
  const values = places.flatMap(({ itemCode, status, stageNo }) =>
    LANES.map(lane => sql`(${itemCode}::text, ${status}::text, ${stageNo}::int, ${lane}::text)`),
  );
  const heads = await rowsOf<Head>(
    tx,
    sql`select h.* from (values ${sql.join(values, sql`, `)}) as p(item_code, status, stage_no, lane)
      cross join lateral (
        select c.id, c.lane, c.item_code, c.stage_no, c.committed_due_on::text as due_on,
          (extract(epoch from ${WAITS_SINCE}) * 1000)::float8 as received
        from cases c
        where c.office_id = ${officeId}::uuid and c.closed_at is null and c.assignee_id is null and not c.paused
          and c.item_code = p.item_code and c.status = p.status and c.stage_no = p.stage_no and c.lane = p.lane
          and ${isUntouched(worker.id)}
        order by c.committed_due_on asc nulls last, ${WAITS_SINCE}, c.id
        limit 1 for update skip locked
      ) h`,
  );
  return heads.flatMap(head => {
    const item = world.items.get(head.item_code)?.item;
    if (!item) return [];
    const received = Number(head.received);
    const row = { stageNo: head.stage_no, dueOn: head.due_on, receivedOn: dayOf(received) };
    return {
      id: head.id,
      lane: head.lane as Lane,
      leaveBy: leaveByOf(world.calendar, item, row),
      since: received,
    };
  });
}
