import type { ItemDraft, StageDraft } from './draft.ts';
import { error, type ItemProblem, nameProblems, warning, when } from './problem.ts';

const isStageDays = (days: number | null): boolean =>
  days !== null && days >= 0 && days <= 400 && Number.isInteger(days * 4);

const stageProblems = (stage: StageDraft, path: string): ItemProblem[] => [
  ...nameProblems(path, stage),
  ...when(stage.who.trim() === '', error(`${path}who`, 'required')),
  ...when(!isStageDays(stage.days), error(`${path}days`, 'stage-days')),
];

/** Planned days of all stages, in working days. */
export const plannedDays = (stages: readonly StageDraft[]): number =>
  stages.reduce((sum, { days }) => sum + (days ?? 0), 0);

/** The stages begin at the window; their planned days should fill the committed limit. */
export function stagesProblems(item: ItemDraft): ItemProblem[] {
  const { stages, committedDays } = item;
  if (stages.length === 0) return [error('stages', 'at-least-one')];
  const sum = plannedDays(stages);
  const limit = committedDays.value;
  return [
    ...when(stages[0]?.role !== 'clerk', error('stages.0.role', 'first-clerk')),
    ...stages.flatMap((stage, index) => stageProblems(stage, `stages.${index}.`)),
    ...when(limit !== null && sum > limit, warning('stages', 'stages-past')),
    ...when(limit !== null && sum < limit, warning('stages', 'stages-short')),
  ];
}
