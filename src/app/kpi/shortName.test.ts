import { expect, it } from 'vitest';
import { shortName } from './shortName.ts';

it.each([
  ['去向登记核验', '去向登记核验'],
  ['外省市调入人员行政关系接转', '外省市调入人员行政关…'],
  ['Talent green card issuing', 'Talent green card iss…'],
  ['Review', 'Review'],
])('%s → %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
