import { describe, expect, it } from 'vitest';
import { findCatalogueItem } from './catalogue.ts';
import { checklistFor } from './checklist.ts';
import type { Item } from './item.ts';
import { offeredStatuses } from './offeredStatuses.ts';

const card = findCatalogueItem('TLK')!;
const off = { value: false, status: 'P' } as const;
const declaring: Item = {
  ...card,
  materials: card.materials.map(each => (each.id === 'FAM' ? { ...each, declarable: true } : each)),
};
const statusesIn = (item: Item, id: string) =>
  offeredStatuses(checklistFor(item, { circumstances: {} }).find(line => line.materialId === id)!);

describe('offeredStatuses', () => {
  it.each<[string, Item, string, string[]]>([
    ['neither deferrable nor declarable', card, 'FORM', ['provided', 'verified', 'missing']],
    ['fetched by data sharing', card, 'LIC', ['shared', 'provided', 'deferred', 'missing']],
    ['deferrable', card, 'FAM', ['provided', 'verified', 'deferred', 'missing']],
    ['declarable too', declaring, 'FAM', ['provided', 'verified', 'declared', 'deferred', 'missing']],
    ['the item defers nothing', { ...card, deferral: off }, 'FAM', ['provided', 'verified', 'missing']],
    [
      'the item takes no declarations',
      { ...declaring, commitment: off },
      'FAM',
      ['provided', 'verified', 'deferred', 'missing'],
    ],
  ])('%s', (_, item, id, statuses) => {
    expect(statusesIn(item, id)).toEqual(statuses);
  });

  it('免交 where it was taken', () => {
    const line = { shared: false, deferrable: false, declarable: false };
    expect(offeredStatuses(line, true)).toEqual(['provided', 'verified', 'waived', 'missing']);
  });
});
