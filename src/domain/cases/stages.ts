import type { Item, Stage } from '../items/item.ts';

type ItemStages = Pick<Item, 'stages'>;

/** Every item ends with a decision; this one stands in where the catalogue lists none. */
const appendedDecision = (no: number): Stage => ({
  no,
  zh: '批准',
  en: 'Decision',
  who: '区级负责人',
  role: 'approver',
  days: 0,
  status: 'P',
});

/** Index of the decision: the first stage listed for an approver, else one past the end; never 受理. */
export function decisionNo(item: ItemStages): number {
  const listed = item.stages.findIndex((stage, no) => no > 0 && stage.role === 'approver');
  return listed > 0 ? listed : Math.max(1, item.stages.length);
}

/** All stages a case passes: those listed, and the decision where the item lists none. */
export function stagesOf(item: ItemStages): readonly Stage[] {
  const decision = decisionNo(item);
  return decision < item.stages.length ? item.stages : [...item.stages, appendedDecision(decision)];
}

/** The stage at which the pointer stands, if it stands at one. */
export const findStage = (item: ItemStages, stageNo: number): Stage | undefined =>
  item.stages[stageNo] ?? (stageNo === decisionNo(item) ? appendedDecision(stageNo) : undefined);

/** What comes between 受理 and the decision. May be empty. */
export const reviewStagesOf = (item: ItemStages): readonly Stage[] => item.stages.slice(1, decisionNo(item));

/** What comes after the decision, such as 制证发证: part of issuing. */
export const issuingStagesOf = (item: ItemStages): readonly Stage[] =>
  item.stages.slice(decisionNo(item) + 1);

/** The stage after this one, never past the decision. */
export const nextStage = (item: ItemStages, stageNo: number): number =>
  Math.min(stageNo + 1, decisionNo(item));

/** The stage before this one, never before the window. */
export const previousStage = (stageNo: number): number => Math.max(stageNo - 1, 0);

/** The first stage after acceptance: a review, or the decision at once. */
export const firstReviewStage = (item: ItemStages): number => nextStage(item, 0);

/** The first stage of issuing, or the decision itself where nothing is listed after it. */
export const issuingStage = (item: ItemStages): number =>
  issuingStagesOf(item).length > 0 ? decisionNo(item) + 1 : decisionNo(item);
