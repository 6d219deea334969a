import { describe, expect, it } from 'vitest';
import { JointCreate } from '../../../contract/jointCases.ts';
import type { ItemRecord } from '../../../contract/office.ts';
import { CATALOGUE } from '../../../domain/items/catalogue.ts';
import { JOINT_MATTERS, type JointMatter } from '../../../domain/joint/matters.ts';
import {
  emptyDraft,
  type JointDraft,
  linesOf,
  missingLines,
  openCount,
  partsOf,
  toJointCreate,
  withAllHere,
} from './draft.ts';

const matter = JOINT_MATTERS.find(({ code }) => code === 'talent-arrival') as JointMatter;
const records = (closed: readonly string[] = []) =>
  CATALOGUE.map(item => ({
    code: item.code,
    open: item.open && !closed.includes(item.code),
    definition: item,
  })) as unknown as ItemRecord[];
const draft = (more: Partial<JointDraft> = {}): JointDraft => ({
  ...emptyDraft(matter.code, null),
  ...more,
});
const codes = (more: Partial<JointDraft> = {}, closed: readonly string[] = []) =>
  partsOf(draft(more), matter, records(closed)).map(({ item }) => item.code);

describe('the items of a joint filing', () => {
  it.each<[string, Partial<JointDraft>, readonly string[], string[]]>([
    ['are all that are open', {}, [], ['TLK', 'RCLH']],
    ['less what is left out', { leftOut: ['TLK'] }, [], ['RCLH']],
    ['less what was closed meanwhile', {}, ['RCLH'], ['TLK']],
  ])('%s', (_, more, closed, expected) => expect(codes(more, closed)).toEqual(expected));

  it('forget a kind that the item has no more', () => {
    const variants = { TLK: 'A', RCLH: 'GONE' };
    expect(partsOf(draft({ variants }), matter, records()).map(({ variant }) => variant)).toEqual([
      'A',
      null,
    ]);
  });
});

describe('what is sent', () => {
  const parts = partsOf(draft({ variants: { TLK: 'A', RCLH: 'XL' } }), matter, records());
  const filled = withAllHere(draft({ variants: { TLK: 'A', RCLH: 'XL' } }), linesOf(draft(), parts, matter));
  const send = (given: JointDraft) =>
    toJointCreate(given, { matter, parts, enterprise: undefined, ticketId: null });

  it('is what the server takes, each shared material once', () => {
    const { form } = filled;
    const applicant = {
      name: ' 林小舟 ',
      idType: 'id-card',
      idNumber: '69010119900307001x',
      phone: '138 0000 1001',
    };
    const body = send({ ...filled, form: { ...form, applicant } as JointDraft['form'] });
    expect(JointCreate.safeParse(body).error).toBeUndefined();
    expect(body.applicant).toEqual({
      name: '林小舟',
      idType: 'id-card',
      idNumber: '69010119900307001X',
      phone: '13800001001',
    });
    expect(body.materials.filter(({ key }) => key === 'ID')).toEqual([{ key: 'ID', status: 'provided' }]);
    expect(body).not.toHaveProperty('ticketId');
  });

  it('leaves out what was typed for an item that is not filed', () => {
    const circumstances = {
      'LXPQ.settle': 'yes',
      'RCLH.withFamily': 'no',
      'TLK.familyServices': 'sometimes',
    };
    const body = send({ ...filled, form: { ...filled.form, circumstances } });
    expect(body.circumstances).toEqual({ 'RCLH.withFamily': 'no' });
    expect(body.materials.every(({ key }) => !key.startsWith('LXPQ.'))).toBe(true);
  });

  it('says beforehand what is missing and which questions are open', () => {
    const lines = linesOf(draft(), parts, matter);
    expect(missingLines(draft(), lines).map(({ key }) => key)).toContain('ID');
    expect(missingLines(filled, lines)).toEqual([]);
    expect(openCount(draft(), partsOf(draft(), matter, records()))).toBe(openCount(draft(), parts) + 2);
  });
});
