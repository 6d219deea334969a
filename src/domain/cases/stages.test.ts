import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../items/catalogue.ts';
import * as stages from './stages.ts';
import { itemWith } from './testKit.ts';

const SHAPES: [string, string[], string, string[]][] = [
  ['TLK', ['审核'], '批准', ['制证发证']],
  ['YJS', ['去向登记核验', '接收函/档案接收'], '批准', []],
  ['DRJZ', ['初审', '商调/档案核查'], '签发', []],
  ['LXPQ', ['审核'], '签发', []],
  ['RCLH', ['联审（人社/教育/公安）', '签发准迁证'], '批准', []],
  ['GCXM', ['形式审查', '专家评审', '公示'], '推荐/下达', []],
  ['RCGY', ['资格审核', '看房/配租', '开具租赁联系单'], '批准', []],
  ['JNPJ', ['资格审核', '考核评价', '结果公示', '发证'], '批准', []],
];

describe('stages of the catalogue', () => {
  it.each(SHAPES)('%s: review, decision, issuing', (code, review, decision, issuing) => {
    const item = CATALOGUE.find(each => each.code === code)!;
    expect(stages.reviewStagesOf(item).map(stage => stage.zh)).toEqual(review);
    expect(stages.findStage(item, stages.decisionNo(item))).toMatchObject({ zh: decision, role: 'approver' });
    expect(stages.issuingStagesOf(item).map(stage => stage.zh)).toEqual(issuing);
    expect(stages.stagesOf(item).map(stage => stage.no)).toEqual([...stages.stagesOf(item).keys()]);
  });
});

describe('moving the pointer', () => {
  const item = itemWith(['clerk', 'reviewer', 'reviewer', 'approver', 'clerk']);

  it.each([
    [0, 1],
    [2, 3],
    [3, 3],
  ])('next of %i is %i: never past the decision', (from, to) => {
    expect(stages.nextStage(item, from)).toBe(to);
  });

  it.each([
    [3, 2],
    [1, 0],
    [0, 0],
  ])('previous of %i is %i: never before the window', (from, to) => {
    expect(stages.previousStage(from)).toBe(to);
  });

  it('skips to issuing where it is listed', () => {
    expect(stages.issuingStage(item)).toBe(4);
    expect(stages.issuingStage(itemWith(['clerk', 'approver']))).toBe(1);
  });

  it('takes the first of two decisions; the rest is issuing', () => {
    expect(stages.decisionNo(itemWith(['clerk', 'approver', 'approver']))).toBe(1);
  });

  it('appends a decision even to an item without stages', () => {
    expect(stages.findStage(itemWith([]), 1)?.role).toBe('approver');
    expect(stages.findStage(item, 9)).toBeUndefined();
  });
});
