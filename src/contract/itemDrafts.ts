import { z } from 'zod';
import type { FormerNames } from '../domain/items/edit/checkItem.ts';
import type { CasesUnder } from '../domain/items/edit/impact.ts';
import { Id, Instant, Reason, text, Version } from './common.ts';
import { ItemDefinitionDraft } from './itemDefinition.ts';
import { ItemChangeRecord } from './itemVersions.ts';

/** What somebody has begun to change of an item: one at a time in an office. */
export const ItemDraftRecord = z
  .object({
    id: Id,
    /** The item's; that of a new item is its own already. */
    itemId: Id,
    code: z.string(),
    zh: z.string(),
    en: z.string(),
    isNew: z.boolean(),
    definition: ItemDefinitionDraft,
    /** The published version from which it was begun; 0 for a new item. */
    baseVersion: z.int(),
    /** The older version that it brings back, if it does. */
    restoredFrom: z.int().nullable(),
    holderId: Id,
    holderName: z.string(),
    startedAt: Instant,
    updatedAt: Instant,
    version: Version,
  })
  .meta({ id: 'ItemDraft' });
export type ItemDraftRecord = z.infer<typeof ItemDraftRecord>;

/** Open cases of an item: see `CasesUnder` in domain/items/edit. */
export const CasesUnderRecord = z
  .object({
    following: z.int(),
    keeping: z.int(),
    variants: z.record(z.string(), z.int()),
    answers: z.record(z.string(), z.record(z.string(), z.int())),
  })
  .meta({ id: 'CasesUnder' });

const Names = z.record(z.string(), z.array(z.string()));

/** Everything that the editor of an item goes by. */
export const ItemEditing = z
  .object({
    draft: ItemDraftRecord.nullable(),
    /** The published definition, and its version; null and 0 for a new item. */
    published: z.unknown().nullable(),
    publishedVersion: z.int(),
    former: z.object({ materials: Names, questions: Names }),
    cases: CasesUnderRecord,
  })
  .meta({ id: 'ItemEditing' });
export type ItemEditing = Omit<z.infer<typeof ItemEditing>, 'former' | 'cases'> & {
  former: FormerNames;
  cases: CasesUnder;
};

export const ItemDraftStart = z.object({ fromVersion: Version.optional() });
export const NewItem = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/, { error: 'item-code' }),
  zh: text(100, 1),
  en: text(100),
});
export const ItemDraftSave = z.object({ definition: ItemDefinitionDraft, version: Version.optional() });
export const ItemDraftPublish = z.object({
  reason: Reason,
  /** The published version against which the manager has looked at the changes. */
  baseVersion: z.int().min(0).optional(),
  version: Version.optional(),
});
export const ItemDraftDiscard = z.object({ reason: text(500).optional(), version: Version.optional() });

/** One version of an item, without its definition. */
export const ItemVersionRecord = z
  .object({
    version: z.int(),
    action: z.enum(['deliver', 'open', 'close', 'confirm', 'publish']),
    /** Null: as delivered, or by the system. */
    actorName: z.string().nullable(),
    at: Instant,
    reason: z.string().nullable(),
    /** In what it differs from the version before it. */
    changes: z.array(ItemChangeRecord),
  })
  .meta({ id: 'ItemVersion' });
export type ItemVersionRecord = z.infer<typeof ItemVersionRecord>;

export const ItemVersionDetail = ItemVersionRecord.omit({ changes: true })
  .extend({ definition: z.unknown() })
  .meta({ id: 'ItemVersionDetail' });
export type ItemVersionDetail = z.infer<typeof ItemVersionDetail>;
