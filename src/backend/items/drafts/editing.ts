import { and, eq } from 'drizzle-orm';
import type { ItemEditing } from '../../../contract/itemDrafts.ts';
import { NO_FORMER_NAMES } from '../../../domain/items/edit/checkItem.ts';
import { NO_CASES } from '../../../domain/items/edit/impact.ts';
import type { Db } from '../../db/db.ts';
import { items } from '../../db/schema/office.ts';
import { notFound } from '../../http/problem.ts';
import { casesUnder } from '../casesUnder.ts';
import { formerNames } from '../versions.ts';
import { findDraft, presentDraft } from './rows.ts';

/** `GET /items/{id}/draft`: the draft, if any, and all that it is checked and compared against. @throws Problem 404. */
export async function readEditing(db: Db, officeId: string, itemId: string): Promise<ItemEditing> {
  const found = await findDraft(db, officeId, itemId);
  const draft = found ? await presentDraft(db, found) : null;
  const [row] = await db
    .select()
    .from(items)
    .where(and(eq(items.officeId, officeId), eq(items.id, itemId)));
  if (!row) {
    if (!draft) throw notFound();
    return { draft, published: null, publishedVersion: 0, former: NO_FORMER_NAMES, cases: NO_CASES };
  }
  return {
    draft,
    published: row.definition,
    publishedVersion: row.version,
    former: await formerNames(db, row),
    cases: await casesUnder(db, officeId, row.code),
  };
}
