import { describe, expect, it } from 'vitest';
import { WindowEdit } from '../../contract/windows.ts';
import { EMPTY_WINDOW, problemsOf, toWindowEdit } from './windowDraft.ts';

const good = { ...EMPTY_WINDOW, no: '3', name: ' 3号窗口 ' };

describe('problemsOf', () => {
  it.each([
    [good, {}],
    [{ ...good, no: '0' }, { no: 'numberRange' }],
    [{ ...good, no: '1000' }, { no: 'numberRange' }],
    [{ ...good, no: '1.5' }, { no: 'numberRange' }],
    [{ ...good, no: '' }, { no: 'numberRange' }],
    [{ ...good, name: '  ' }, { name: 'nameNeeded' }],
  ])('%j', (draft, problems) => {
    expect(problemsOf(draft)).toEqual(problems);
  });
});

it('is sent as the contract takes it', () => {
  const body = toWindowEdit(good);
  expect(body).toEqual({ no: 3, name: '3号窗口', clerkId: null, items: [] });
  expect(WindowEdit.safeParse(body).success).toBe(true);
});
