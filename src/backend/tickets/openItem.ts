import { and, eq } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { items } from '../db/schema/office.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { RequestContext } from '../http/rooms.ts';

interface Asking extends Pick<RequestContext, 'actor' | 'language'> {
  tx: Db;
}

/** @throws Problem 422 for an item that the office does not have, 409 for one that is not open. */
export async function requireOpenItem({ tx, actor, language }: Asking, itemCode: string): Promise<void> {
  const [item] = await tx
    .select({ zh: items.zh, en: items.en, open: items.open })
    .from(items)
    .where(and(eq(items.officeId, actor.officeId), eq(items.code, itemCode)));
  if (!item) throw invalid({ itemCode: 'unknown' });
  if (item.open) return;
  throw new Problem(409, 'item-closed', {
    params: { item: item[language] },
    extra: { status: 'closed', allowedActions: [] },
  });
}
