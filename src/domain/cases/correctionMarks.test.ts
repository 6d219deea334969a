import { describe, expect, it } from 'vitest';
import { findCatalogueItem } from '../items/catalogue.ts';
import type { MaterialStatus } from '../items/checklist.ts';
import {
  addedByRule,
  type CorrectionDraft,
  correctionProblems,
  EMPTY_CORRECTION,
  givenLines,
  markedLines,
  noticeOf,
  withMark,
} from './correctionMarks.ts';

const item = findCatalogueItem('LXPQ')!;
const answers = { variant: null, circumstances: { settle: 'no', fileTransfer: 'no' } };
const subject = (missing: readonly string[] = []) => ({
  item,
  answers,
  held: ['FORM', 'CERT', 'DIPL', 'PASS', 'ID', 'CONTR'].map(id => ({
    id,
    status: (missing.includes(id) ? 'missing' : 'provided') as MaterialStatus,
  })),
});
const marked = (
  about: ReturnType<typeof subject>,
  ...marks: [string, 'fine' | 'missing' | 'faulty', string?][]
) =>
  marks.reduce<CorrectionDraft>(
    (draft, [id, mark, reasonCode = '']) => withMark(about, draft, id, { mark, reasonCode }),
    EMPTY_CORRECTION,
  );
const ids = (lines: readonly { id: string; reasonCode: string }[]) =>
  lines.map(({ id, reasonCode }) => `${id}:${reasonCode}`);

describe('the marks of a correction notice', () => {
  it('begin with what the case lacks', () => {
    const lines = markedLines(subject(['PASS']), EMPTY_CORRECTION);
    expect(lines.filter(({ mark }) => mark !== 'fine').map(({ id, mark }) => [id, mark])).toEqual([
      ['PASS', 'missing'],
    ]);
    expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining(['FORM', 'ID']));
  });

  it.each([
    [
      'a faulty one beside the missing one',
      [['ID', 'faulty', 'expired']],
      ['PASS:missing', 'ID:expired'],
      [],
    ],
    ['what is owed stays in, marked fine or not', [['PASS', 'fine']], ['PASS:missing'], ['PASS']],
    ['an optional wish', [['CONTR', 'missing']], ['PASS:missing', 'CONTR:missing'], []],
    ['owed, and what came of it is faulty', [['PASS', 'faulty', 'unclear-copy']], ['PASS:unclear-copy'], []],
  ] as const)('%s', (_name, marks, expected, added) => {
    const about = subject(['PASS']);
    const draft = marked(about, ...(marks as unknown as [string, 'fine', string?][]));
    expect(ids(noticeOf(about, draft)).sort()).toEqual([...expected].sort());
    expect(addedByRule(about, draft)).toEqual(added);
  });

  it('keep what was said of a material while it is marked otherwise, and say it only when it is faulty', () => {
    const about = subject();
    const faulty = withMark(about, EMPTY_CORRECTION, 'ID', {
      mark: 'faulty',
      reasonCode: 'expired',
      note: ' 2025年到期 ',
    });
    expect(givenLines(about, faulty)).toEqual([{ id: 'ID', reasonCode: 'expired', note: '2025年到期' }]);
    const fine = withMark(about, faulty, 'ID', { mark: 'fine' });
    expect(givenLines(about, fine)).toEqual([]);
    expect(withMark(about, fine, 'ID', { mark: 'faulty' })).toEqual(faulty);
    expect(withMark(about, fine, 'NO-SUCH', { mark: 'faulty' })).toBe(fine);
  });

  it.each([
    ['nothing to ask for', subject(), [], '', false, { empty: 'empty' }],
    ['words alone', subject(), [], '请更正姓名', false, {}],
    ['what is missing speaks for itself', subject(['PASS']), [], '', false, {}],
    ['a faulty one without its reason', subject(), [['ID', 'faulty']], '', false, { ID: 'reason-code' }],
    ['a manager’s second one without a reason', subject(['PASS']), [], ' ', true, { reason: 'required' }],
  ] as const)('%s', (_name, about, marks, reason, needsReason, expected) => {
    const draft = { ...marked(about, ...(marks as unknown as [string, 'fine'][])), reason };
    expect(correctionProblems(about, draft, needsReason)).toEqual(expected);
  });
});
