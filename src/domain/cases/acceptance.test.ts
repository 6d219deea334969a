import { describe, expect, it } from 'vitest';
import { findCatalogueItem } from '../items/catalogue.ts';
import type { MaterialStatus } from '../items/checklist.ts';
import {
  type AcceptanceDraft,
  acceptanceBody,
  acceptanceLines,
  acceptanceProblems,
  barring,
  EMPTY_ACCEPTANCE,
} from './acceptance.ts';

const delivered = findCatalogueItem('TLK')!;
const item = {
  ...delivered,
  materials: delivered.materials.map(material => ({ ...material, declarable: material.id === 'CONTR' })),
};
const days = { today: '2026-03-02', latest: '2026-03-05' };
const required = item.materials.filter(({ need }) => need === 'required').map(({ id }) => id);
const subject = (open: Record<string, MaterialStatus>, barredUntil: string | null = null) => ({
  item,
  answers: { variant: null, circumstances: {} },
  held: required.map(id => ({ id, status: open[id] ?? ('provided' as const) })),
  barredUntil,
});
const draft = (more: Partial<AcceptanceDraft> = {}): AcceptanceDraft => ({ ...EMPTY_ACCEPTANCE, ...more });
const stateOf = (about: ReturnType<typeof subject>, given = draft()) =>
  acceptanceLines(about, given).map(({ id, status, options }) => `${id} ${status} of ${options.join('/')}`);

describe('what an acceptance promises', () => {
  it.each([
    [
      'a deferrable one is proposed for later',
      { PHOTO: 'missing' },
      ['PHOTO deferred of provided/deferred/missing'],
    ],
    [
      'a declarable one is proposed as declared',
      { CONTR: 'missing' },
      ['CONTR declared of provided/declared/missing'],
    ],
    ['a main one can only be here or missing', { ID: 'missing' }, ['ID missing of provided/missing']],
    ['what is here is not asked about', {}, []],
  ] as const)('%s', (_name, open, expected) => {
    expect(stateOf(subject(open))).toEqual(expected);
  });

  it('is nothing while the applicant is barred', () => {
    expect(stateOf(subject({ PHOTO: 'deferred' }, '2026-09-01'))).toEqual([
      'PHOTO missing of provided/missing',
    ]);
  });

  it('leaves what came after all, and names what stands in the way', () => {
    const about = subject({ PHOTO: 'missing', ID: 'missing' });
    expect(barring(about, draft())).toEqual(['ID']);
    expect(barring(about, draft({ chosen: { ID: 'provided' } }))).toEqual([]);
  });

  it.each<[string, Record<string, MaterialStatus>, Partial<AcceptanceDraft>, object]>([
    ['nothing promised, nothing signed', {}, {}, {}],
    ['signed or not is said', { PHOTO: 'missing' }, {}, { signature: 'required' }],
    ['signed later', { PHOTO: 'missing' }, { signature: 'later' }, {}],
    [
      'a declaration is signed now',
      { CONTR: 'missing' },
      { signature: 'later' },
      { signature: 'declared-unsigned' },
    ],
    [
      'days in their bounds',
      { PHOTO: 'missing' },
      { signature: 'signed', signedOn: '2026-03-03', dueOn: '2026-03-06' },
      { signedOn: 'after-today', dueOn: 'past-committed' },
    ],
    ['a main one missing', { ID: 'missing' }, {}, { materials: 'missing' }],
  ])('%s', (_name, open, more, expected) => {
    expect(acceptanceProblems(subject(open), draft(more), days)).toEqual(expected);
  });

  it('goes out with its days, its signer and its words', () => {
    const about = subject({ PHOTO: 'missing', CONTR: 'missing' });
    const signed = draft({ signature: 'signed', signer: 'agent', promiseText: ' 一定补 ' });
    expect(acceptanceBody(about, signed, days)).toMatchObject({
      promise: { signedOn: '2026-03-02', dueOn: '2026-03-05', signer: 'agent', text: '一定补' },
      declaration: { signedOn: '2026-03-02', signer: 'agent' },
    });
    const later = acceptanceBody(subject({ PHOTO: 'missing' }), draft({ signature: 'later' }), days);
    expect(later).not.toHaveProperty('promise');
    expect(later.materials).toContainEqual({ id: 'PHOTO', status: 'deferred' });
  });
});
