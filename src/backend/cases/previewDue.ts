import type { z } from 'zod';
import type { DuePreview, DuePreviewed } from '../../contract/cases.ts';
import type { Ask } from '../http/mount.ts';
import { invalid } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { clockColumns, clockInput } from './clocks.ts';
import { findOfficeItem, worldFor } from './world.ts';

/** When a case of the item would be due if it were accepted now. @throws Problem 422 when nobody knows the item. */
export async function previewDue(
  house: House,
  ask: Ask<RouteDefinition & { body: typeof DuePreview }>,
): Promise<z.infer<typeof DuePreviewed>> {
  const world = await worldFor(house, ask);
  const found = findOfficeItem(world, ask.body.itemCode);
  if (!found) throw invalid({ itemCode: 'unknown' });
  const { item } = found;
  const terms = {
    kind: item.kind.value,
    committedDays: item.committedDays.value,
    legalDays: item.legalDays.value,
    extensionDays: 0,
  };
  const columns = clockColumns(world, clockInput(world, item, terms, ask.now, []));
  const { committedDueOn, legalDueOn, pendingYear } = columns;
  return { kind: item.kind.value, committedDueOn, legalDueOn, pendingYear };
}
