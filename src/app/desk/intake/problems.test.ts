import { describe, expect, it } from 'vitest';
import { findCatalogueItem } from '../../../domain/items/catalogue.ts';
import { draftFor, type IntakeDraft, withAllProvided } from './draft.ts';
import { acceptProblems, digitsLeft, receiveProblems } from './problems.ts';

const today = '2026-11-23';
const card = findCatalogueItem('TLK')!;
const good: IntakeDraft = {
  ...draftFor({ itemCode: 'TLK', enterpriseId: null }),
  variant: 'A',
  applicant: { name: '李小敏', idType: 'id-card', idNumber: '110105199001011239', phone: '13800138000' },
  circumstances: { contractProvesWork: 'yes', familyServices: 'no' },
};
const fields = (problems: object) => Object.keys(problems).sort();

describe('receiveProblems', () => {
  it('names every field of an empty form', () => {
    expect(fields(receiveProblems(draftFor({ itemCode: 'TLK', enterpriseId: null }), card, today))).toEqual([
      'applicant.idNumber',
      'applicant.name',
      'applicant.phone',
    ]);
  });

  it('asks an agent for a name and a letter, and checks what else is given', () => {
    const agent = { name: '', letter: ' ', idType: 'id-card' as const, idNumber: '123', phone: '' };
    expect(fields(receiveProblems({ ...good, hasAgent: true, agent }, card, today))).toEqual(
      expect.arrayContaining(['agent.idNumber', 'agent.letter', 'agent.name']),
    );
    expect(fields(receiveProblems({ ...good, agent }, card, today))).not.toContain('agent.name');
    const abroad = { ...agent, idType: 'passport' as const, idNumber: 'E12345678' };
    expect(fields(receiveProblems({ ...good, hasAgent: true, agent: abroad }, card, today))).not.toContain(
      'agent.idNumber',
    );
  });

  it('refuses an item that is not delegated', () => {
    expect(receiveProblems(good, { ...card, open: false }, today)).toHaveProperty('itemCode');
  });
});

describe('acceptProblems', () => {
  it('says the same sentence as the rules for a wrong check digit', () => {
    const wrong = { ...good, applicant: { ...good.applicant, idNumber: '110105199001011238' } };
    const problems = [good, wrong].map(draft => acceptProblems(draft, card, today)['applicant.idNumber']);
    expect(
      problems.filter(p => typeof p === 'object' && p.zh.startsWith('校验位不符')).length,
    ).toBeGreaterThan(0);
  });

  it('wants the questions answered and the materials here', () => {
    const open = { ...good, variant: '', circumstances: {} };
    expect(fields(acceptProblems(open, card, today))).toEqual(
      expect.arrayContaining([
        'circumstances.contractProvesWork',
        'circumstances.familyServices',
        'materials',
        'variant',
      ]),
    );
    expect(acceptProblems(withAllProvided(good, card), card, today)).not.toHaveProperty('materials');
  });

  it('lets a deferrable material come later, no other', () => {
    const here = withAllProvided(good, card);
    const deferring = (id: string) => ({
      ...here,
      materials: { ...here.materials, [id]: 'deferred' as const },
    });
    expect(acceptProblems(deferring('LIC'), card, today)).not.toHaveProperty('materials');
    expect(acceptProblems(deferring('FORM'), card, today)).toHaveProperty('materials');
  });
});

describe('digitsLeft', () => {
  it.each([
    ['id-card', '', null],
    ['id-card', '1101051990', 8],
    ['id-card', '110105 19900101123', 1],
    ['id-card', '110105199001011239', null],
    ['passport', 'G12', null],
  ] as const)('%s %s', (idType, idNumber, left) => {
    expect(digitsLeft({ name: '', phone: '', idType, idNumber })).toBe(left);
  });
});
