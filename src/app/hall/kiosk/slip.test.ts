import { expect, it } from 'vitest';
import { progressAddress, slipLines, type TakenNumber } from './slip.ts';

const TAKEN: TakenNumber = {
  number: 'A017',
  lane: 'ordinary',
  itemCode: 'TLK',
  takenAt: '2026-03-02T02:05:00.000Z',
  position: 4,
  code: 'K7M2X9QRT0',
  waitRange: { from: 10, to: 25 },
};

it.each([
  ['zh' as const, ['普通', '3 人', '10～25 分钟', '2026-03-02 10:05', 'K7M2X-9QRT0']],
  ['en' as const, ['Ordinary', '3', '10–25 min', '2026-03-02 10:05', 'K7M2X-9QRT0']],
])('says in %s what the server confirmed, in the time of the office', (language, values) => {
  expect(slipLines(TAKEN, language).map(line => line.value)).toEqual(values);
});

it('leaves out what it was not told', () => {
  const { code: _, waitRange: __, ...less } = TAKEN;
  expect(slipLines({ ...less, position: 1 }, 'zh').map(line => line.value)).toEqual([
    '普通',
    '0 人',
    '2026-03-02 10:05',
  ]);
});

it.each([
  ['', 'http://10.1.1.5:8080/p/K7'],
  ['?address=https://w.example/', 'https://w.example/p/K7'],
  ['?address=javascript:alert(1)', 'http://10.1.1.5:8080/p/K7'],
])('leads to the page of the number: %s', (search, address) => {
  expect(progressAddress('K7', 'http://10.1.1.5:8080', search)).toBe(address);
});
