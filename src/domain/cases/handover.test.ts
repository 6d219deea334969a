import { describe, expect, it } from 'vitest';
import { type Handover, handoverProblems } from './handover.ts';

const TODAY = '2026-03-10';
const DECIDED = '2026-03-09';

describe('a delivery that is put on record', () => {
  it.each<[string, string | undefined, string | undefined, Handover, string[]]>([
    ['no way', undefined, undefined, { signedBy: 'applicant', signedOn: TODAY }, ['deliveryCode required']],
    ['signed by the applicant', 'window', undefined, { signedBy: 'applicant', signedOn: TODAY }, []],
    ['on the day of the decision', 'window', undefined, { signedBy: 'agent', signedOn: DECIDED }, []],
    ['signed by nobody', 'window', undefined, { signedBy: 'nobody' }, ['handover.signedBy required']],
    ['without a day', 'window', undefined, { signedBy: 'agent' }, ['handover.signedOn required']],
    [
      'tomorrow',
      'window',
      '',
      { signedBy: 'agent', signedOn: '2026-03-11' },
      ['handover.signedOn after-today'],
    ],
    [
      'before there was anything',
      'window',
      '',
      { signedBy: 'agent', signedOn: '2026-03-08' },
      ['handover.signedOn before-decision'],
    ],
    [
      'by somebody else, who is not named',
      'window',
      '',
      { signedBy: 'other', signedOn: TODAY, name: ' ' },
      ['handover.name required', 'handover.relation required'],
    ],
    ['by a spouse', 'window', '', { signedBy: 'other', signedOn: TODAY, name: '李', relation: '配偶' }, []],
    ['posted without its number', 'post', ' ', { signedBy: 'nobody' }, ['paperNumber required']],
    ['posted, cash on delivery', 'post-cod', 'EMS123', { signedBy: 'nobody' }, []],
    ['electronic', 'electronic', undefined, { signedBy: 'nobody' }, []],
  ])('%s', (_name, deliveryCode, paperNumber, handover, expected) => {
    const facts = { deliveryCode, paperNumber, decidedOn: DECIDED, today: TODAY };
    expect(handoverProblems(handover, facts).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
