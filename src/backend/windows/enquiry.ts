import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  EnquiryCounts,
  EnquiryCountsQuery,
  EnquiryCreate,
  EnquiryRecord,
} from '../../contract/windows.ts';
import { addDays, dayOf } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import { enquiries } from '../db/schema/hallRules.ts';
import { items } from '../db/schema/office.ts';
import { recordEvent } from '../events/record.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { lockWindow, refuseWindow } from './lock.ts';
import { presentWindow } from './record.ts';

interface Asking extends Pick<RequestContext, 'actor' | 'now'> {
  tx: Db;
  id: string;
  body: z.infer<typeof EnquiryCreate>;
}

/** @throws Problem 422 for an item that the office does not have; one that is not open may be asked about. */
async function checkItem({ tx, actor, body }: Asking): Promise<void> {
  if (!body.itemCode) return;
  const [item] = await tx
    .select({ code: items.code })
    .from(items)
    .where(and(eq(items.officeId, actor.officeId), eq(items.code, body.itemCode)));
  if (!item) throw invalid({ itemCode: 'unknown' });
}

/**
 * A question answered at a window without a number, with a visitor there or not.
 * @throws Problem 404; 403 somebody else's window; 409 closed; 422 item.
 */
export async function addEnquiry(house: House, asking: Asking): Promise<EnquiryRecord> {
  const { tx, actor, id, now, body } = asking;
  const row = await lockWindow(tx, actor.officeId, id);
  const { window } = row;
  if (window.clerkId !== actor.id && !actor.roles.includes('manager')) {
    throw new Problem(403, 'not-your-window');
  }
  if (window.status === 'closed') throw refuseWindow(presentWindow(row, actor), 'window-closed', {});
  await checkItem(asking);
  const enquiry = {
    id: house.deps.newId(),
    windowId: id,
    clerkId: window.clerkId ?? actor.id,
    itemCode: body.itemCode || null,
    topic: body.topic || null,
    serviceDay: dayOf(now),
  };
  await tx.insert(enquiries).values({ ...enquiry, officeId: actor.officeId, at: new Date(now) });
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'enquiry',
    subjectType: 'window',
    subjectId: id,
    from: window.status,
    to: window.status,
    // The topic is typed freely: it stays out of the log.
    data: { enquiryId: enquiry.id, itemCode: enquiry.itemCode },
    at: now,
  });
  return { ...enquiry, at: new Date(now).toISOString() };
}

const LONGEST_DAYS = 366;

/** How many were asked, by day and item. @throws Problem 422 a range that is backwards or longer than a year. */
export async function countEnquiries(
  { deps }: House,
  { actor, now }: RequestContext,
  query: z.infer<typeof EnquiryCountsQuery>,
): Promise<EnquiryCounts> {
  const to = query.to ?? query.from ?? dayOf(now);
  const from = query.from ?? to;
  if (from > to || addDays(from, LONGEST_DAYS) < to) throw invalid({ to: 'range' });
  const counts = await deps.db
    .select({
      day: enquiries.serviceDay,
      itemCode: enquiries.itemCode,
      count: sql<number>`count(*)::int`,
    })
    .from(enquiries)
    .where(
      and(
        eq(enquiries.officeId, actor.officeId),
        gte(enquiries.serviceDay, from),
        lte(enquiries.serviceDay, to),
      ),
    )
    .groupBy(enquiries.serviceDay, enquiries.itemCode)
    .orderBy(enquiries.serviceDay, enquiries.itemCode);
  return { from, to, total: counts.reduce((sum, row) => sum + row.count, 0), counts };
}
