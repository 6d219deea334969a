import type { ItemDraft, StageDraft } from './draft.ts';
import { error, type ItemProblem, nameProblems, twiceAt, warning, when } from './problem.ts';

const isStageDays = (days: number | null): boolean =>
  days !== null && days >= 0 && days <= 400 && Number.isInteger(days * 4);

/** The offices of 联审: each known by its code, with its own planned days. */
const officeProblems = (offices: NonNullable<StageDraft['parts']>, path: string): ItemProblem[] => [
  ...offices.flatMap(({ code, days, ...name }, index) => [
    ...nameProblems(`${path}${index}.`, name),
    ...when(code.trim() === '', error(`${path}${index}.code`, 'required')),
    ...when(!isStageDays(days), error(`${path}${index}.days`, 'stage-days')),
  ]),
  ...twiceAt(offices.map(({ code }) => code)).map(index => error(`${path}${index}.code`, 'twice')),
];

const stageProblems = (stage: StageDraft, path: string): ItemProblem[] => [
  ...nameProblems(path, stage),
  ...when(stage.who.trim() === '', error(`${path}who`, 'required')),
  ...when(!isStageDays(stage.days), error(`${path}days`, 'stage-days')),
  ...officeProblems(stage.parts ?? [], `${path}parts.`),
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
