import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { text } from '../../contract/common.ts';
import { items } from '../db/schema/office.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { checkReadOnly } from '../http/readOnly.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { getOffice } from '../office/settings.ts';
import { keepVersion } from './keepVersion.ts';
import { presentItem } from './present.ts';
import { lockItem } from './rows.ts';

/** What a manager sends back: everything, of which only `open` can be changed here; `reason` is said beside it. */
export const ItemEdit = z.object({ open: z.boolean(), reason: text(500).optional() }).loose();

type Edit = RouteDefinition & { body: typeof ItemEdit };

/** `PUT /items/{id}`: opens an item for this window, or closes it again. @throws Problem 404, 409, 422. */
export async function editItem(house: House, command: Command<Edit>): Promise<Answer> {
  const { tx, actor, body, now } = command;
  const row = await lockItem(tx, actor.officeId, command.params.id ?? '');
  const { settings } = await getOffice(tx, actor.officeId);
  const shown = presentItem(row, settings.confirmedStops);
  checkVersion(versionSeen(command), row, shown);
  checkReadOnly(body, shown, ['open']);
  if (body.open === row.open) return { status: 200, body: shown };
  const reason = body.reason || null;
  const change = {
    open: body.open,
    definition: { ...(row.definition as object), open: body.open },
    version: row.version + 1,
    updatedAt: new Date(now),
  };
  await tx.update(items).set(change).where(eq(items.id, row.id));
  await keepVersion(
    tx,
    row,
    { ...row, ...change },
    {
      action: body.open ? 'open' : 'close',
      by: actor.id,
      at: now,
      reason,
    },
  );
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: body.open ? 'open' : 'close',
    subjectType: 'item',
    subjectId: row.id,
    from: row.open ? 'open' : 'closed',
    to: body.open ? 'open' : 'closed',
    reason,
    at: now,
  });
  return { status: 200, body: presentItem({ ...row, ...change }, settings.confirmedStops) };
}
