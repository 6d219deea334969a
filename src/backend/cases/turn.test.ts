import { expect, it } from 'vitest';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import { CATALOGUE, findCatalogueItem } from '../../domain/items/catalogue.ts';
import { turnName, turnWords } from './turn.ts';

const card = findCatalogueItem('TLK')!;
const transfer = findCatalogueItem('DRJZ')!;

it.each<[CaseStatus, number, string]>([
  ['received', 0, '受理'],
  ['correcting', 0, '补正'],
  ['in-review', 1, '初审'],
  ['approved', 3, '制证办结'],
  ['issued', 3, '送达'],
  // The decision still has to reach the applicant.
  ['rejected', 3, '送达'],
  ['delivered', 3, '已送达'],
  ['withdrawn', 1, '已撤回'],
])('%s at stage %i is called %s', (status, stageNo, name) => {
  expect(turnName(transfer, { status, stageNo }).zh).toBe(name);
});

it('says every turn that it names in English too', () => {
  for (const item of CATALOGUE) {
    for (const status of ['received', 'correcting', 'in-review', 'approved', 'issued'] as const) {
      for (const { no } of item.stages) {
        const words = turnName(item, { status, stageNo: no });
        expect(turnWords([item], words.zh, 'en')).toBe(words.en);
        expect(turnWords([item], words.zh, 'zh')).toBe(words.zh);
      }
    }
  }
});

it('takes the first item’s words, and leaves what nobody knows', () => {
  expect(turnWords([card], '制证发证', 'en')).toBe('Printing and issuing the card');
  expect(turnWords([transfer, card], '制证发证', 'en')).toBe('Printing and issuing the card');
  expect(turnWords([card], '旧环节', 'en')).toBe('旧环节');
});
