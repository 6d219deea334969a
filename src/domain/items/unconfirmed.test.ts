import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import type { Item } from './item.ts';
import { countUnconfirmed } from './unconfirmed.ts';

const item = CATALOGUE.find(each => each.code === 'TLK') as Item;
const confirmed = { confirmedBy: 'm', confirmedAt: '2026-03-02T02:00:00.000Z' };

describe('what still waits for the office', () => {
  it.each<[string, Item, string[], number]>([
    ['as delivered: four values, two stops', item, [], 6],
    [
      'a confirmed value keeps its letter and counts no more',
      { ...item, fee: { ...item.fee, ...confirmed } },
      [],
      5,
    ],
    ['a verified value needs nobody', { ...item, legalDays: { value: 20, status: 'V' } }, [], 5],
    ['a confirmed stop', item, ['PUBL'], 5],
    ['a stop of another item', item, ['FILE'], 6],
    ['without stops', { ...item, clockStops: [] }, [], 4],
  ])('%s', (_why, given, stops, count) => {
    expect(countUnconfirmed(given, stops)).toBe(count);
  });
});
