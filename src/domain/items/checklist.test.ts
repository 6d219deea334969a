import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerProblems, openQuestions } from './answers.ts';
import { CATALOGUE, findCatalogueItem } from './catalogue.ts';
import {
  checklistFor,
  deferredMaterials,
  MATERIAL_STATUSES,
  type MaterialStatus,
  missingMaterials,
} from './checklist.ts';
import { type CaseAnswers, evaluate } from './conditions.ts';
import type { Condition } from './item.ts';

const rclh = findCatalogueItem('RCLH')!;
const requiredOf = (code: string, answers: CaseAnswers) =>
  checklistFor(findCatalogueItem(code)!, answers)
    .filter(line => line.need === 'required')
    .map(line => line.materialId)
    .join(' ');

const settled = {
  employment: 'none',
  registerAt: 'beifang-collective',
  withFamily: 'no',
  formerlyForeign: 'no',
};

describe('checklistFor', () => {
  it.each([
    ['RCLH', 'XL', settled, 'ID DIPL CERT'],
    ['RCLH', 'ZG', settled, 'ID QUAL'],
    ['RCLH', 'JN', settled, 'ID QUAL'],
    ['RCLH', 'CY', settled, 'ID'],
    ['RCLH', 'JX', settled, 'ID JXRD'],
    ['RCLH', 'CY', { ...settled, employment: 'employed' }, 'ID LIC'],
    ['RCLH', 'CY', { ...settled, employment: 'dispatched' }, 'ID LIC DISP'],
    ['RCLH', 'CY', { ...settled, registerAt: 'own-home' }, 'ID PROP'],
    ['RCLH', 'CY', { ...settled, registerAt: 'spouse-home' }, 'ID PROP CONS KIN'],
    ['RCLH', 'CY', { ...settled, registerAt: 'employer-collective' }, 'ID COLL'],
    ['RCLH', 'CY', { ...settled, registerAt: 'district-collective' }, 'ID'],
    ['RCLH', 'CY', { ...settled, withFamily: 'yes' }, 'ID KIN'],
    ['RCLH', 'CY', { ...settled, formerlyForeign: 'yes' }, 'ID RENOU'],
    ['TLK', 'A', { contractProvesWork: 'yes' }, 'FORM ID CONTR TALENT LIC PHOTO'],
    ['TLK', 'A', { contractProvesWork: 'no' }, 'FORM ID CONTR TALENT LIC SOC PHOTO'],
    ['YJS', null, { fileTransfer: 'yes' }, 'ID DIPL DEST CONTR LIC FILE'],
    ['DRJZ', null, { fromPublicBody: 'no', transferGround: 'work' }, 'APPL FORM SDH JSX FILE EXAM ID'],
    [
      'DRJZ',
      null,
      { fromPublicBody: 'yes', transferGround: 'parents' },
      'APPL FORM SDH JSX GZ FILE EXAM ID FAM',
    ],
    ['LXPQ', null, { settle: 'yes', fileTransfer: 'no' }, 'FORM CERT DIPL PASS ID HK CONTR'],
    ['RCGY', null, { applyAs: 'family' }, 'FORM ID CARD CONTR HOUSE SOC FAM'],
  ])('%s %s %o requires %s', (code, variant, circumstances, required) => {
    expect(requiredOf(code, { variant, circumstances })).toBe(required);
  });

  it('leaves out what does not concern the case, keeps what is undecided without demanding it', () => {
    const lines = checklistFor(rclh, { variant: 'XL', circumstances: { ...settled, withFamily: '' } });
    expect(lines.map(line => line.materialId)).toEqual(['ID', 'DIPL', 'CERT', 'KIN']);
    expect(lines.at(-1)).toMatchObject({
      need: 'optional',
      undecided: true,
      reason: { zh: '家属随迁或配偶产权房' },
    });
    expect(lines[0]).toMatchObject({ need: 'required', undecided: false, reason: null });
  });

  it('shows what is fetched by data sharing and what may be deferred', () => {
    const lic = checklistFor(findCatalogueItem('TLK')!, { circumstances: {} }).find(
      l => l.materialId === 'LIC',
    );
    expect(lic).toMatchObject({ shared: true, deferrable: true, need: 'required' });
  });

  it('never makes an optional material required', () => {
    const line = checklistFor(findCatalogueItem('TLK')!, { circumstances: { familyServices: 'yes' } });
    expect(line.find(l => l.materialId === 'FAM')).toMatchObject({ need: 'optional', undecided: false });
  });

  it('takes no answer from the prototype', () => {
    const condition: Condition = { is: { question: 'constructor', answers: ['x'] } };
    expect(evaluate(condition, { circumstances: {} })).toBe('undecided');
  });
});

describe('evaluate', () => {
  const yes: Condition = { is: { question: 'a', answers: ['1'] } };
  const no: Condition = { is: { question: 'a', answers: ['2'] } };
  const open: Condition = { is: { question: 'b', answers: ['1'] } };

  it.each([
    [{ anyOf: [yes, open] }, 'yes'],
    [{ anyOf: [no, open] }, 'undecided'],
    [{ anyOf: [no, no] }, 'no'],
    [{ anyOf: [] }, 'no'],
    [{ allOf: [yes, open] }, 'undecided'],
    [{ allOf: [no, open] }, 'no'],
    [{ allOf: [yes, yes] }, 'yes'],
    [{ allOf: [] }, 'yes'],
    [null, 'yes'],
  ] as const)('%j is %s', (condition, verdict) => {
    expect(evaluate(condition, { circumstances: { a: '1' } })).toBe(verdict);
  });
});

describe('what is missing and what is owed', () => {
  const answers = { variant: 'CY', circumstances: { ...settled, employment: 'employed' } };
  const held = (id: string, status: MaterialStatus) => ({ id, status });

  it.each([
    ['provided', [], []],
    ['verified', [], []],
    ['shared', [], []],
    ['waived', [], []],
    ['missing', ['LIC'], []],
    ['deferred', [], ['LIC']],
  ] as const)('a deferrable material that is %s', (status, missing, owed) => {
    const materials = [held('ID', 'provided'), held('LIC', status)];
    expect(missingMaterials(rclh, answers, materials)).toEqual(missing);
    expect(deferredMaterials(rclh, answers, materials)).toEqual(owed);
  });

  it('cannot defer what the item does not let be deferred', () => {
    expect(missingMaterials(rclh, answers, [held('ID', 'deferred'), held('LIC', 'provided')])).toEqual([
      'ID',
    ]);
  });

  it('misses what nobody mentions', () => {
    expect(missingMaterials(rclh, answers, [])).toEqual(['ID', 'LIC']);
  });

  it('handing in more never makes more missing, and no answer demands a material outside the list', () => {
    const anyAnswers = fc.constantFrom(...CATALOGUE).chain(item =>
      fc.record({
        item: fc.constant(item),
        variant: fc.constantFrom(null, ...item.variants.map(v => v.code)),
        circumstances: fc.record(
          Object.fromEntries(
            item.circumstances.map(c => [c.code, fc.constantFrom(...c.answers.map(a => a.code))] as const),
          ),
          { requiredKeys: [] },
        ),
        materials: fc.array(
          fc.record({
            id: fc.constantFrom(...item.materials.map(m => m.id)),
            status: fc.constantFrom(...MATERIAL_STATUSES),
          }),
        ),
      }),
    );
    fc.assert(
      fc.property(anyAnswers, ({ item, variant, circumstances, materials }) => {
        const given = { variant, circumstances: circumstances as Record<string, string> };
        expect(answerProblems(item, given)).toEqual([]);
        const before = missingMaterials(item, given, materials);
        const after = missingMaterials(item, given, [...materials, held(item.materials[0]!.id, 'provided')]);
        expect(before).toEqual(expect.arrayContaining(after));
        const required = checklistFor(item, given).filter(line => line.need === 'required');
        expect(required.map(line => line.materialId)).toEqual(expect.arrayContaining(before));
        if (openQuestions(item, given).length === 0) {
          expect(checklistFor(item, given).some(line => line.undecided)).toBe(false);
        }
      }),
    );
  });
});

describe('answerProblems', () => {
  it.each([
    [{ variant: 'XL', circumstances: settled }, []],
    [{ circumstances: {} }, []],
    [{ variant: 'A', circumstances: {} }, ['variant unknown-variant']],
    [{ circumstances: { colour: 'red' } }, ['circumstances.colour unknown-question']],
    [{ circumstances: { registerAt: 'moon' } }, ['circumstances.registerAt unknown-answer']],
  ])('%o: %o', (answers, problems) => {
    expect(answerProblems(rclh, answers).map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
  });

  it('lists the questions still open', () => {
    expect(openQuestions(rclh, { circumstances: { withFamily: 'no' } })).toEqual([
      'variant',
      'employment',
      'registerAt',
      'formerlyForeign',
    ]);
  });
});
