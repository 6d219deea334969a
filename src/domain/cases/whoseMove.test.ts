import { describe, expect, it } from 'vitest';
import type { CaseFacts } from './facts.ts';
import { itemWith, STAGE_OF } from './testKit.ts';
import { whoseMoveOf } from './whoseMove.ts';

type Facts = Pick<CaseFacts, 'status' | 'stageNo' | 'paused' | 'stopCode'>;
const at = (status: Facts['status'], stageNo = 0, stopCode: string | null = null): Facts => ({
  status,
  stageNo,
  paused: stopCode !== null,
  stopCode,
});

describe('whoseMoveOf', () => {
  it.each([
    [at('received'), 'window'],
    [at('correcting'), 'applicant'],
    [at('accepted', STAGE_OF.clerk), 'window'],
    [at('accepted', STAGE_OF.reviewer), 'reviewer'],
    [at('in-review', STAGE_OF['other-office']), 'other-office'],
    [at('in-review', STAGE_OF.approver), 'approver'],
    [at('in-review', 0), 'window'],
    [at('in-review', STAGE_OF.reviewer, 'FILE'), 'other-office'],
    [at('in-review', STAGE_OF.reviewer, 'VERI'), 'other-office'],
    [at('in-review', STAGE_OF.reviewer, 'EXPT'), 'reviewer'],
    [at('accepted', STAGE_OF.approver, 'PUBL'), 'approver'],
    [at('approved', 5), 'window'],
    [at('issued', 5), 'window'],
    [at('rejected', 4), 'window'],
    [at('delivered', 5), 'none'],
    [at('refused'), 'none'],
    [at('returned', 2), 'none'],
    [at('withdrawn', 2), 'none'],
    [at('void', 2), 'none'],
  ])('%o → %s', (facts, move) => {
    expect(whoseMoveOf(facts, itemWith())).toBe(move);
  });

  it('finds the approver at a decision that the item does not list', () => {
    expect(whoseMoveOf(at('in-review', 2), itemWith(['clerk', 'reviewer']))).toBe('approver');
  });
});
