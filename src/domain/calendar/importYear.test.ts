import { describe, expect, it } from 'vitest';
import type { ImportCode } from './importError.ts';
import { importYear } from './importYear.ts';

const target = { year: 2027, notice: '国办发〔2026〕1号' };
const year2027 = {
  year: 2027,
  basis: 'published',
  notice: target.notice,
  days: [
    { date: '2027-01-01', works: false, name: '元旦' },
    { date: '2027-02-20', works: true, name: '春节' },
  ],
};

describe('a pasted year', () => {
  it.each([
    ['our shape', JSON.stringify(year2027)],
    ['our days alone', JSON.stringify([...year2027.days].reverse())],
    [
      'chinese-days',
      JSON.stringify({
        holidays: { '2027-01-01': "New Year's Day,元旦,1" },
        workdays: { '2027-02-20': 'Spring Festival,春节,4' },
        inLieuDays: { '2027-01-01': "New Year's Day,元旦,1" },
      }),
    ],
    ['CSV', 'date,works,name\n2027-01-01,false,元旦\n2027-02-20,true,春节\n'],
    [
      'CSV from a spreadsheet',
      '\uFEFFname\tdate\tworks\r\n元旦\t2027-01-01\tFALSE\r\n\r\n春节\t2027-02-20\tTRUE\r\n',
    ],
    ['CSV in Chinese', 'date,works,name\n2027-02-20, 班 ,"春节"\n2027-01-01,休,元旦'],
  ])('is read from %s', (_why, text) => {
    expect(importYear(text, target)).toEqual({ ok: true, year: year2027 });
  });

  it('is published whatever it says of itself', () => {
    const result = importYear(JSON.stringify({ ...year2027, basis: 'estimated' }), target);
    expect(result.ok && result.year.basis).toBe('published');
  });

  it.each<[text: string, row: number | null, code: ImportCode]>([
    ['', null, 'empty'],
    [' \n\t ', null, 'empty'],
    ['[]', null, 'empty'],
    ['{"holidays":{}}', null, 'empty'],
    ['date,works,name\n', null, 'empty'],
    ['{"days":', null, 'not-json'],
    ['{"days":3}', null, 'unknown-shape'],
    ['{"holidays":[]}', null, 'unknown-shape'],
    ['[1]', 1, 'unknown-shape'],
    ['{"days":[],"author":"x"}', null, 'unknown-column'],
    ['{"holidays":{},"extra":{}}', null, 'unknown-column'],
    ['[{"date":"2027-01-01","works":false,"name":"元旦","note":"x"}]', 1, 'unknown-column'],
    ['date,works,name,note\n2027-01-01,0,元旦,x', null, 'unknown-column'],
    ['date,works,name,name\n2027-01-01,0,元旦,x', null, 'unknown-column'],
    ['date,works\n2027-01-01,0', null, 'missing-column'],
    ['date,works,name\n2027-01-01,0', 1, 'wrong-columns'],
    ['date,works,name\n2027-1-1,0,元旦', 1, 'bad-date'],
    ['date,works,name\n2027-02-29,0,春节', 1, 'bad-date'],
    ['[{"date":20270101,"works":false,"name":"元旦"}]', 1, 'bad-date'],
    ['[{}]', 1, 'bad-date'],
    ['date,works,name\n2026-12-31,0,元旦', 1, 'other-year'],
    ['date,works,name\n2027-01-01,maybe,元旦', 1, 'bad-works'],
    ['[{"date":"2027-01-01","works":"false","name":"元旦"}]', 1, 'bad-works'],
    ['date,works,name\n2027-01-01,0,', 1, 'missing-name'],
    ['{"holidays":{"2027-01-01":7}}', 1, 'missing-name'],
    ['date,works,name\n2027-01-01,0,元旦\n2027-01-01,0,元旦', 2, 'duplicate'],
    ['{"holidays":{"2027-02-20":"a,b,1"},"workdays":{"2027-02-20":"a,b,1"}}', 2, 'duplicate'],
    ['date,works,name\n2027-03-01,1,元旦', 1, 'make-up-on-weekday'],
    [`date,works,name${'\n2027-01-01,0,元旦'.repeat(367)}`, null, 'too-many-rows'],
  ])('%j: row %j, %s', (text, row, code) => {
    const result = importYear(text, target);
    expect(result.ok ? [] : result.errors.map(error => [error.row, error.code])).toEqual([[row, code]]);
  });

  it('reports every wrong row with its values', () => {
    const text = 'date,works,name\n2027-01-01,0,元旦\n2026-05-01,0,劳动节\n2027-03-01,1,春节\nx,0,y';
    expect(importYear(text, target)).toEqual({
      ok: false,
      errors: [
        { row: 2, code: 'other-year', params: { date: '2026-05-01', year: 2027 } },
        { row: 3, code: 'make-up-on-weekday', params: { date: '2027-03-01' } },
        { row: 4, code: 'bad-date', params: { value: 'x' } },
      ],
    });
  });
});
