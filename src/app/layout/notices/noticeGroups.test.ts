import { expect, it } from 'vitest';
import type { NoticeRecord } from '../../../contract/notices.ts';
import { groupNotices } from './noticeGroups.ts';

const notice = (id: string, kind: string): NoticeRecord => ({
  id,
  kind,
  text: id,
  subjectType: 'case',
  subjectId: id,
  at: '2026-03-02T02:00:00.000Z',
  seenAt: null,
});
const linesOf = (...notices: NoticeRecord[]) =>
  groupNotices(notices).map(({ level, notices: inside }) => [level, inside.map(({ id }) => id).join()]);

it('reminders of one level are one line, where the newest stands; nothing else is touched', () => {
  expect(
    linesOf(
      notice('a', 'reminder-yellow'),
      notice('b', 'mentioned'),
      notice('c', 'reminder-breach'),
      notice('d', 'reminder-yellow'),
      notice('e', 'mentioned'),
      notice('f', 'reminder-breach'),
    ),
  ).toEqual([
    ['yellow', 'a,d'],
    [undefined, 'b'],
    ['breach', 'c,f'],
    [undefined, 'e'],
  ]);
});

it('a single reminder says its own sentence', () => {
  expect(linesOf(notice('a', 'reminder-yellow'), notice('b', 'reminder-breach'))).toEqual([
    [undefined, 'a'],
    [undefined, 'b'],
  ]);
});

it('nothing is nothing', () => expect(linesOf()).toEqual([]));
