import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../catalogue.ts';
import type { Condition, Item } from '../item.ts';
import { errorsOf, type ItemSurroundings, itemProblems, NOTHING_AROUND } from './checkItem.ts';
import { freshCode, type ItemDraft, newItem, newMaterial } from './draft.ts';
import { ITEM_PROBLEM_WORDS } from './problemWords.ts';

const RCLH = CATALOGUE.find(({ code }) => code === 'RCLH')!;

/** 落户 with one thing changed. */
const changed = (change: (item: Item) => Partial<ItemDraft>): ItemDraft => ({ ...RCLH, ...change(RCLH) });
const material = (id: string, change: Partial<ItemDraft['materials'][number]>) =>
  changed(item => ({
    materials: item.materials.map(each => (each.id === id ? { ...each, ...change } : each)),
  }));
const when = (condition: Condition | null) => material('PROP', { when: condition });
const stage = (change: Partial<ItemDraft['stages'][number]>) =>
  changed(item => ({ stages: item.stages.map((each, no) => (no === 1 ? { ...each, ...change } : each)) }));
const OFFICE = { ...RCLH.stages[1]!.parts![0]! };
const is = (question: string, ...answers: string[]): Condition => ({ is: { question, answers } });

describe('what is wrong with an item', () => {
  it.each(CATALOGUE.map(item => [item.code, item] as const))(
    'nothing with %s as delivered',
    (_code, item) => {
      expect(errorsOf(itemProblems(item))).toEqual([]);
    },
  );

  it.each<[string, ItemDraft, string, string]>([
    ['no name', changed(() => ({ zh: ' ' })), 'zh', 'required'],
    ['no legal limit', changed(i => ({ legalDays: { ...i.legalDays, value: null } })), 'legalDays', 'days'],
    [
      'half a day',
      changed(i => ({ committedDays: { ...i.committedDays, value: 1.5 } })),
      'committedDays',
      'days',
    ],
    ['less than no day', changed(i => ({ legalDays: { ...i.legalDays, value: -1 } })), 'legalDays', 'days'],
    [
      'a promise past the law',
      changed(i => ({ committedDays: { ...i.committedDays, value: 21 } })),
      'committedDays',
      'committed-past-legal',
    ],
    ['a long extension', changed(() => ({ extensionDaysMax: 11 })), 'extensionDaysMax', 'extension-past-law'],
    [
      'no fee in words',
      changed(i => ({ fee: { ...i.fee, value: { zh: '', en: '' } } })),
      'fee.zh',
      'required',
    ],
    ['no delivery', changed(() => ({ delivery: [] })), 'delivery', 'at-least-one'],
    [
      'an invented stop',
      changed(() => ({ clockStops: ['VERI', 'HOLIDAY'] })),
      'clockStops.1',
      'unknown-stop',
    ],
    ['a stop twice', changed(() => ({ clockStops: ['VERI', 'VERI'] })), 'clockStops.1', 'twice'],
    ['no stage', changed(() => ({ stages: [] })), 'stages', 'at-least-one'],
    ['nobody at the window', changed(i => ({ stages: i.stages.slice(1) })), 'stages.0.role', 'first-clerk'],
    ['a stage of less than no day', stage({ days: -1 }), 'stages.1.days', 'stage-days'],
    ['a stage of a third of a day', stage({ days: 0.3 }), 'stages.1.days', 'stage-days'],
    [
      'an office of no days',
      stage({ parts: [{ ...OFFICE, days: null }] }),
      'stages.1.parts.0.days',
      'stage-days',
    ],
    [
      'an office without a name',
      stage({ parts: [{ ...OFFICE, zh: '' }] }),
      'stages.1.parts.0.zh',
      'required',
    ],
    ['an office twice', stage({ parts: [OFFICE, OFFICE] }), 'stages.1.parts.1.code', 'twice'],
    ['a stage of nobody', stage({ who: '' }), 'stages.1.who', 'required'],
    ['a material without a name', material('ID', { zh: '' }), 'materials.0.zh', 'required'],
    ['no copy', material('ID', { copies: 0 }), 'materials.0.copies', 'copies'],
    ['copies not typed', material('ID', { copies: null }), 'materials.0.copies', 'copies'],
    [
      'a main material later',
      material('ID', { main: true, deferrable: true }),
      'materials.0.deferrable',
      'main-deferred',
    ],
    [
      'a main material declared',
      material('ID', { main: true, declarable: true }),
      'materials.0.declarable',
      'main-declared',
    ],
    [
      'shared data from the applicant',
      material('ID', { form: 'data_share' }),
      'materials.0.source',
      'shared-source',
    ],
    ['an identifier twice', material('DIPL', { id: 'ID' }), 'materials.1.id', 'twice'],
    ['an identifier with blanks', material('DIPL', { id: 'A B' }), 'materials.1.id', 'code'],
    ['it depends, but on nothing', when(null), 'materials.6.when', 'condition-needed'],
    [
      'required, and it depends',
      material('PROP', { need: 'required' }),
      'materials.6.when',
      'condition-unneeded',
    ],
    ['a circumstance that is gone', when({ variant: ['XX'] }), 'materials.6.when', 'unknown-variant'],
    ['a question that is gone', when(is('gone', 'yes')), 'materials.6.when', 'unknown-question'],
    ['an option that is gone', when(is('registerAt', 'moon')), 'materials.6.when', 'unknown-answer'],
    ['no option chosen', when(is('registerAt')), 'materials.6.when', 'choose-answer'],
    [
      'wrong deep inside',
      when({ anyOf: [{ allOf: [is('registerAt', 'moon')] }] }),
      'materials.6.when',
      'unknown-answer',
    ],
    ['an empty group', when({ anyOf: [] }), 'materials.6.when', 'condition-needed'],
    [
      'one option only',
      changed(i => ({ circumstances: i.circumstances.map(c => ({ ...c, answers: c.answers.slice(0, 1) })) })),
      'circumstances.0.answers',
      'two-answers',
    ],
    [
      'a question called variant',
      changed(i => ({ circumstances: [...i.circumstances, { ...i.circumstances[0]!, code: 'variant' }] })),
      'circumstances.4.code',
      'code',
    ],
  ])('%s', (_what, item, path, code) => {
    expect(errorsOf(itemProblems(item))).toContainEqual({ path, code, level: 'error' });
  });

  it.each<[string, ItemDraft, string, string]>([
    ['no English', material('ID', { en: '' }), 'materials.0.en', 'en-missing'],
    [
      'two lines of one name',
      material('DIPL', { zh: RCLH.materials[0]!.zh }),
      'materials.1.zh',
      'name-twice',
    ],
    ['stages longer than the promise', stage({ days: 4 }), 'stages', 'stages-past'],
    ['stages shorter than the promise', stage({ days: 1 }), 'stages', 'stages-short'],
    [
      'deferral where the item has none',
      changed(() => ({ deferral: { value: false, status: 'P' } })),
      'materials.5.deferrable',
      'deferral-off',
    ],
    [
      'a question that decides nothing',
      changed(() => ({ materials: [] })),
      'circumstances.0.zh',
      'question-unused',
    ],
  ])('%s is a warning', (_what, item, path, code) => {
    const found = itemProblems(item);
    expect(found).toContainEqual({ path, code, level: 'warning' });
    expect(errorsOf(found).filter(each => each.path === path)).toEqual([]);
  });

  it.each<[string, Partial<ItemSurroundings>, string, string]>([
    ['variants', { cases: { ...NOTHING_AROUND.cases, variants: { OLD: 2 } } }, 'variants', 'variant-in-use'],
    [
      'options',
      { cases: { ...NOTHING_AROUND.cases, answers: { registerAt: { moon: 1 } } } },
      'circumstances.1.answers',
      'answer-in-use',
    ],
    [
      'questions',
      { cases: { ...NOTHING_AROUND.cases, answers: { gone: { yes: 1 } } } },
      'circumstances',
      'answer-in-use',
    ],
  ])('warns where open cases have chosen %s that are gone', (_what, around, path, code) => {
    expect(itemProblems(RCLH, { ...NOTHING_AROUND, ...around })).toContainEqual({
      path,
      code,
      level: 'warning',
    });
  });

  it('does not give an old identifier to another thing, but lets the same thing come back', () => {
    const around = (zh: string): ItemSurroundings => ({
      ...NOTHING_AROUND,
      base: { ...RCLH, materials: [] },
      former: { materials: { ID: [zh] }, questions: {} },
    });
    const reused = { path: 'materials.0.id', code: 'id-reused', level: 'error' };
    expect(itemProblems(RCLH, around('旧材料'))).toContainEqual(reused);
    expect(itemProblems(RCLH, around(RCLH.materials[0]!.zh))).not.toContainEqual(reused);
    expect(itemProblems(RCLH, { ...around('旧材料'), base: RCLH })).not.toContainEqual(reused);
    expect(freshCode('M', ['M1', 'M3'])).toBe('M2');
  });

  it('a new item says what it still needs', () => {
    const paths = errorsOf(itemProblems(newItem('RCGJ', '人才公寓续租', ''))).map(({ path }) => path);
    expect(paths).toEqual(['legalDays', 'committedDays', 'result.zh', 'stages.1.days']);
    const withLine = { ...newItem('RCGJ', '续租', ''), materials: [newMaterial('M1')] };
    expect(errorsOf(itemProblems(withLine)).map(({ path }) => path)).toContain('materials.0.zh');
  });

  it('says everything in both languages', () => {
    for (const [code, { zh, en }] of Object.entries(ITEM_PROBLEM_WORDS)) {
      expect(zh, code).toMatch(/\p{Script=Han}/u);
      expect(en, code).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
