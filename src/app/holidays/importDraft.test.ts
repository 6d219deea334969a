import { expect, it } from 'vitest';
import { checkImport, importBody } from './importDraft.ts';

const draft = { year: '2027', notice: '国办发明电', content: 'date,works,name' };

it.each([
  [{}, {}],
  [{ year: '27' }, { year: 'yearRange' }],
  [{ year: '2027.5' }, { year: 'yearRange' }],
  [{ year: '' }, { year: 'yearRange' }],
  [{ notice: ' ' }, { notice: 'required' }],
  [{ content: '\n' }, { content: 'required' }],
])('%j', (change, problems) => {
  expect(checkImport({ ...draft, ...change })).toEqual(problems);
});

it('leaves the paste as it is', () => {
  expect(importBody({ ...draft, content: ' a\n' })).toEqual({
    year: 2027,
    notice: '国办发明电',
    content: ' a\n',
  });
});
