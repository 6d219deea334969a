import { expect, it } from 'vitest';
import { stepOf } from './steps.ts';

it.each([
  ['itemCode', 'applicant'],
  ['applicant.idNumber', 'applicant'],
  ['agent.letter', 'enterprise'],
  ['creditCode', 'enterprise'],
  ['variant', 'circumstances'],
  ['circumstances.registerAt', 'circumstances'],
  ['materials', 'materials'],
] as const)('%s stands in step %s', (field, step) => {
  expect(stepOf(field)).toBe(step);
});
