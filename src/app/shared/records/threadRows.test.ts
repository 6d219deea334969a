import { expect, it } from 'vitest';
import type { ThreadEntry } from '../../../contract/thread.ts';
import { threadRows } from './threadRows.ts';

const entry = (id: string, joint?: string) =>
  ({ id, joint: joint ? { id: joint, code: 'returnee' } : null }) as ThreadEntry;

it.each<[string, ThreadEntry[], string[]]>([
  ['nothing', [], []],
  ['what came alone stays alone', [entry('a'), entry('b')], ['a', 'b']],
  ['what came together is one', [entry('a', 'j'), entry('b'), entry('c', 'j')], ['a+c', 'b']],
  ['two joint matters are two', [entry('a', 'j'), entry('b', 'k'), entry('c', 'k')], ['a', 'b+c']],
])('%s', (_, entries, expected) => {
  expect(threadRows(entries).map(({ together }) => together.map(({ id }) => id).join('+'))).toEqual(expected);
});
