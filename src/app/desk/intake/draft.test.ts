import { describe, expect, it } from 'vitest';
import { findCatalogueItem } from '../../../domain/items/catalogue.ts';
import { missingMaterials } from '../../../domain/items/checklist.ts';
import { answersOf, draftFor, heldMaterials, nextDraft, withAllProvided, withItem } from './draft.ts';

const settle = findCatalogueItem('RCLH')!;
const card = findCatalogueItem('TLK')!;
const empty = draftFor({ itemCode: 'TLK', enterpriseId: 'e1' });

describe('a new draft', () => {
  it('takes the item and the enterprise from the number', () => {
    expect(empty).toMatchObject({ itemCode: 'TLK', enterpriseId: 'e1', caseId: null, round: 0 });
  });

  it('holds every material of the checklist as missing', () => {
    expect(heldMaterials(empty, card).every(held => held.status === 'missing')).toBe(true);
    expect(missingMaterials(card, answersOf(empty), heldMaterials(empty, card))).toContain('FORM');
  });
});

describe('withAllProvided', () => {
  const kept = { ...empty, materials: { ID: 'verified', PHOTO: 'missing' } as const };
  const all = withAllProvided(kept, card);

  it('leaves nothing required missing, and keeps what was chosen by hand', () => {
    expect(missingMaterials(card, answersOf(all), heldMaterials(all, card))).toEqual([]);
    expect(all.materials).toMatchObject({ ID: 'verified', FORM: 'provided', LIC: 'shared' });
  });

  it('claims no optional material', () => {
    expect(all.materials.FAM).toBeUndefined();
  });

  it('follows the answers', () => {
    const answered = withAllProvided({ ...empty, circumstances: { contractProvesWork: 'no' } }, card);
    expect(answered.materials.SOC).toBe('shared');
    expect(
      withAllProvided({ ...empty, circumstances: { contractProvesWork: 'yes' } }, card).materials,
    ).not.toHaveProperty('SOC');
  });
});

describe('changes of the draft', () => {
  const typed = {
    ...empty,
    itemCode: 'RCLH',
    variant: 'XL',
    applicant: { ...empty.applicant, name: '李小敏' },
    hasAgent: true,
    agent: { ...empty.agent, name: '张三' },
    circumstances: { withFamily: 'no' },
    materials: { ID: 'provided' } as const,
    caseId: 'c1',
  };

  it('another item drops its answers and materials only', () => {
    const other = withItem(typed, 'TLK');
    expect(other).toMatchObject({
      variant: '',
      circumstances: {},
      materials: {},
      applicant: typed.applicant,
    });
    expect(withItem(typed, 'RCLH')).toBe(typed);
  });

  it('another case for the same applicant asks the questions again', () => {
    expect(nextDraft(typed, 'applicant')).toMatchObject({
      applicant: typed.applicant,
      circumstances: {},
      materials: {},
      caseId: null,
      round: 1,
    });
  });

  it('another case by the same agent is for somebody else, on the same answers', () => {
    const next = nextDraft(typed, 'agent');
    expect(next.applicant.name).toBe('');
    expect(next).toMatchObject({ agent: typed.agent, variant: 'XL', circumstances: { withFamily: 'no' } });
    expect(settle.variants.some(v => v.code === next.variant)).toBe(true);
  });
});
