import { eq, getTableColumns, sql } from 'drizzle-orm';
import { z } from 'zod';
import { ChainCheck, EventRecord } from '../../contract/office.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { events } from '../db/schema/events.ts';
import { staff } from '../db/schema/staff.ts';
import { mount } from '../http/mount.ts';
import { mountReads, type ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { exportStream } from './export.ts';
import { type NamedEvent, presentEvent } from './present.ts';
import { recordEvent } from './record.ts';
import { verifyChain } from './verify.ts';

const eventSpec = ({ deps }: House): ResourceSpec<NamedEvent, EventRecord> => ({
  name: 'events',
  access: 'events.read',
  table: events,
  id: events.id,
  fields: {
    id: { column: events.id, kind: 'id' },
    // Not sealed yet is newest: it comes first in descending order, as the index has it.
    seq: { column: events.seq, kind: 'integer' },
    at: { column: events.at, kind: 'instant' },
    actorId: { column: events.actorId, kind: 'id', nullable: true },
    action: { column: events.action, kind: 'text' },
    subjectType: { column: events.subjectType, kind: 'text' },
    subjectId: { column: events.subjectId, kind: 'id' },
    from: { column: events.from, kind: 'text', nullable: true },
    to: { column: events.to, kind: 'text', nullable: true },
  },
  // Words of the log, not its reasons: those would be read line by line through the whole history.
  search: q => sql`(${events.action} = ${q} or ${events.subjectType} = ${q})`,
  scope: ({ actor }) => eq(events.officeId, actor.officeId),
  // The sealed lines are numbered without a gap; only what is not sealed yet has to be counted.
  countAll: ({ actor }) => sql`
    select coalesce(max(seq), 0)::int + (select count(*) from events where office_id = ${actor.officeId}::uuid and seq is null)::int as count
    from event_chains where office_id = ${actor.officeId}::uuid`,
  read: (condition, order, limit, offset) =>
    deps.db
      .select({ ...getTableColumns(events), actorName: staff.name })
      .from(events)
      .leftJoin(staff, eq(staff.id, events.actorId))
      .where(condition)
      .orderBy(order)
      .limit(limit)
      .offset(offset),
  present: async rows => rows.map(presentEvent),
  record: EventRecord,
});

/** The event log: read, checked, exported; never written from outside. */
export function mountEvents(house: House): void {
  mountVerify(house);
  mountExport(house);
  mountReads(house, eventSpec(house));
}

function mountVerify(house: House): void {
  mount(
    house,
    {
      method: 'get',
      path: '/events/verify',
      access: 'events.read',
      summary: 'Computes the hash chain again',
      answers: { 200: ChainCheck },
    },
    async ({ c, actor }) => {
      await house.pump.drain();
      return c.json(await verifyChain(house.deps.db, actor.officeId));
    },
  );
}

function mountExport(house: House): void {
  const { deps, pump } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/events/export',
      access: 'events.export',
      summary: 'Every sealed line as NDJSON; the export leaves a line itself',
      answers: { 200: z.string() },
    },
    async ({ c, actor, now }) => {
      await recordEvent(deps, deps.db, {
        officeId: actor.officeId,
        actorId: actor.id,
        action: 'export',
        subjectType: 'events',
        subjectId: actor.officeId,
      });
      await pump.drain();
      c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
      c.header('Content-Disposition', `attachment; filename="events-${dayOf(now)}.ndjson"`);
      return c.body(exportStream(deps.db, actor.officeId));
    },
  );
}
