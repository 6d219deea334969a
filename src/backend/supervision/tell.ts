import type { Db } from '../db/db.ts';
import type { Actor, Deps } from '../deps.ts';
import { notify } from '../notices/notify.ts';
import type { OrderRow } from './present.ts';

type Told = Pick<OrderRow, 'id' | 'number' | 'title' | 'dueOn'>;

/** Tells a person what became of an order; nobody is told what they did themselves. */
export async function tell(
  deps: Pick<Deps, 'newId' | 'now'>,
  { tx, actor, now }: { tx: Db; actor: Actor; now: number },
  kind: 'order-issued' | 'order-answered' | 'order-sent-back' | 'order-withdrawn',
  order: Told,
  staffId: string,
): Promise<void> {
  if (staffId === actor.id) return;
  await notify(deps, tx, {
    officeId: actor.officeId,
    staffId,
    kind,
    subjectType: 'order',
    subjectId: order.id,
    params: { number: order.number, title: order.title, dueOn: order.dueOn ?? '—', by: actor.name },
    actorId: actor.id,
    at: now,
  });
}
