import { expect, it } from 'vitest';
import { hasPersonalNumber } from './personalData.ts';

it.each([
  ['身份证 69010119900307001X 请核对', true],
  ['690101199003070012', true],
  ['电话13800001234', true],
  ['138 0000 1234', true],
  ['138-0000-1234', true],
  ['办件号 RCLH20260302000013800', false],
  ['津人社函〔2026〕12号', false],
  ['材料已齐，请 @刘洋 看一下第 3 页', false],
  ['12380000123456', false],
])('%s: %s', (text, found) => expect(hasPersonalNumber(text)).toBe(found));
