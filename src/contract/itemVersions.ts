import { z } from 'zod';
import { ITEM_PARTS } from '../domain/items/changes.ts';

/** One thing in which two versions of an item differ. */
export const ItemChangeRecord = z
  .object({
    part: z.enum(ITEM_PARTS),
    id: z.string().nullable(),
    how: z.enum(['added', 'removed', 'changed']),
    name: z.object({ zh: z.string(), en: z.string() }).nullable(),
    fields: z.array(z.string()),
  })
  .meta({ id: 'ItemChange' });
