import { expect, it } from 'vitest';
import { CATALOGUE } from '../../domain/items/catalogue.ts';
import { stageProgress } from './stageProgress.ts';

const item = CATALOGUE.find(({ code }) => code === 'TLK')!;
const step = (stageNo: number, workingMinutes: number | null) => ({
  stageNo,
  name: '',
  whoseMove: 'window' as const,
  startedAt: '2026-11-23T02:00:00Z',
  endedAt: null,
  endedByName: null,
  outcome: null,
  paperNumber: null,
  pausedMinutes: null,
  workingMinutes,
});

it.each([
  ['in-review', 1, ['done', 'now', 'todo', 'todo']],
  ['received', 0, ['now', 'todo', 'todo', 'todo']],
  ['approved', 3, ['done', 'done', 'done', 'now']],
  ['delivered', 3, ['done', 'done', 'done', 'done']],
  ['rejected', 2, ['done', 'done', 'done', 'todo']],
] as const)('%s at stage %i', (status, stageNo, states) => {
  expect(stageProgress(item, { status, stageNo, steps: [] }).map(({ state }) => state)).toEqual(states);
});

it('adds up the turns of a stage that came back', () => {
  const progress = stageProgress(item, {
    status: 'in-review',
    stageNo: 1,
    steps: [step(1, 20), step(1, 15), step(1, null)],
  });
  expect(progress[1]?.turns).toHaveLength(3);
  expect(progress[1]?.minutes).toBe(35);
  expect(progress[2]?.minutes).toBeNull();
});

it('adds the issuing that an item does not list', () => {
  const { stages } = item;
  const decision = stages.findIndex(stage => stage.role === 'approver');
  const plain = { stages: stages.slice(0, decision + 1) };
  const turn = { ...step(decision, 9), whoseMove: 'window' as const };
  const progress = stageProgress(plain, { status: 'approved', stageNo: decision, steps: [turn] });
  expect(progress.at(-2)).toMatchObject({ state: 'done', minutes: null });
  expect(progress.at(-1)).toMatchObject({ state: 'now', minutes: 9 });
});
