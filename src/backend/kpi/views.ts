import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import type { KpiView, KpiViewCreate } from '../../contract/kpiReports.ts';
import type { Db } from '../db/db.ts';
import { kpiViews } from '../db/schema/kpi.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import type { Answer, Command } from '../http/command.ts';
import { registerTexts } from '../http/language.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';

/** So many of one's own: a list that is longer is not read. */
const MOST = 30;

registerTexts({
  'bad-view': ['请在看板上保存当前的查看方式', 'Save the present view from the page of figures'],
  'view-too-many': [
    `最多保存 ${MOST} 个，请先移除不用的`,
    `At most ${MOST} are kept: remove one that is not used first`,
  ],
  'view-named': ['已有同名的，请换一个名称', 'There is one of this name already: choose another'],
  'view-not-own': ['只能移除自己保存的', 'Only what one has saved oneself can be removed'],
});

/** One’s own views and those that others share, by name. */
export async function listViews(
  db: Db,
  { officeId, id }: Pick<Actor, 'officeId' | 'id'>,
): Promise<KpiView[]> {
  const rows = await db
    .select({ view: kpiViews, by: staff.name })
    .from(kpiViews)
    .leftJoin(staff, eq(staff.id, kpiViews.ownerId))
    .where(
      and(
        eq(kpiViews.officeId, officeId),
        isNull(kpiViews.removedAt),
        or(eq(kpiViews.ownerId, id), eq(kpiViews.shared, true)),
      ),
    )
    .orderBy(asc(kpiViews.name), asc(kpiViews.id));
  return rows.map(({ view, by }) => ({
    ...{ id: view.id, name: view.name, query: view.query, shared: view.shared },
    ...{ own: view.ownerId === id, by: by ?? '' },
  }));
}

type Create = Command<RouteDefinition & { body: typeof KpiViewCreate }>;

/** Keeps what the page shows under a name. @throws Problem 422 */
export async function createView({ deps }: House, { tx, actor, now, body }: Create): Promise<Answer> {
  const { officeId } = actor;
  const own = (await listViews(tx, actor)).filter(view => view.own);
  if (own.some(view => view.name === body.name)) throw invalid({ name: 'view-named' });
  if (own.length >= MOST) throw invalid({ name: 'view-too-many' });
  const id = deps.newId();
  await tx.insert(kpiViews).values({ id, officeId, ...body, ownerId: actor.id, createdAt: new Date(now) });
  const about = { officeId, actorId: actor.id, subjectType: 'kpi-view', subjectId: id };
  await recordEvent(deps, tx, { ...about, action: 'create', data: { shared: body.shared } });
  return { status: 201, body: await listViews(tx, actor) };
}

/** Takes a view of one’s own off the list. @throws Problem 403, 404 */
export async function removeView(
  { deps }: House,
  { tx, actor, now, params }: Command<RouteDefinition>,
): Promise<Answer> {
  const { officeId } = actor;
  const { id = '' } = params;
  if (!z.uuid().safeParse(id).success) throw notFound();
  const its = and(eq(kpiViews.officeId, officeId), eq(kpiViews.id, id));
  const [view] = await tx.select().from(kpiViews).where(its).for('update');
  if (!view || (view.ownerId !== actor.id && !view.shared)) throw notFound();
  if (view.ownerId !== actor.id) throw new Problem(403, 'view-not-own');
  if (view.removedAt === null) {
    await tx
      .update(kpiViews)
      .set({ removedAt: new Date(now) })
      .where(its);
    const about = { officeId, actorId: actor.id, subjectType: 'kpi-view', subjectId: id };
    await recordEvent(deps, tx, { ...about, action: 'remove-view' });
  }
  return { status: 200, body: await listViews(tx, actor) };
}
