import { expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/items/catalogue.ts';
import { isSection, rowOf, sectionOf } from './sections.ts';

it.each([
  ['zh', 'basics', undefined],
  ['committedDays', 'basics', undefined],
  ['circumstances.1.answers.0.zh', 'questions', 1],
  ['variants', 'questions', undefined],
  ['materials.12.copies', 'materials', 12],
  ['stages.0.parts.1.days', 'stages', 0],
  ['clockStops.2', 'stages', 2],
  ['result.zh', 'outcome', undefined],
])('%s is edited in %s', (path, section, row) => {
  expect([sectionOf(path), rowOf(path)]).toEqual([section, row]);
});

it('knows a section for every part of an item', () => {
  for (const item of CATALOGUE) {
    for (const part of Object.keys(item)) expect(isSection(sectionOf(part))).toBe(true);
  }
  expect(isSection('nowhere')).toBe(false);
});
