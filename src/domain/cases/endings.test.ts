import { describe, expect, it } from 'vitest';
import { endingProblems } from './endings.ts';
import { CORRECTION_REASONS, ENDING_ACTIONS, ENDING_REASONS } from './reasons.ts';

describe('the coded reason of an ending', () => {
  it.each([
    ['free text alone', { reason: '不符合条件' }, []],
    ['a known code', { reasonCode: 'not-eligible' }, []],
    ['an unknown code', { reasonCode: 'because' }, ['reasonCode unknown-reason']],
    ['not our power, and whose is not said', { reasonCode: 'not-our-power' }, ['competentBody required']],
    [
      'not our power, with a blank',
      { reasonCode: 'not-our-power', competentBody: ' ' },
      ['competentBody required'],
    ],
    ['not our power, but theirs', { reasonCode: 'not-our-power', competentBody: '市公安局' }, []],
  ])('%s', (_name, input, expected) => {
    const problems = endingProblems(ENDING_REASONS.refuse, input);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it.each([CORRECTION_REASONS, ...ENDING_ACTIONS.map(action => ENDING_REASONS[action])])(
    'has each code once',
    (...reasons) => {
      const codes = reasons.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    },
  );
});
