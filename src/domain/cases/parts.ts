import type { Item, StagePart } from '../items/item.ts';
import type { CaseFacts, PartsFacts } from './facts.ts';
import type { Refusal } from './refusal.ts';
import { findStage } from './stages.ts';
import type { CaseStatus } from './statuses.ts';

/** What an office says of a case that it reviews beside others (联审). */
export const PART_ANSWERS = ['agree', 'disagree', 'needs-material'] as const;
export type PartAnswer = (typeof PART_ANSWERS)[number];

/** `open` waits for its answer; `recalled` was overtaken: the case went away, or the office was asked anew. */
export const PART_STATES = ['open', 'answered', 'recalled'] as const;
export type PartState = (typeof PART_STATES)[number];

export const NO_PARTS: PartsFacts = { open: [], agreed: [], against: [] };

/** One office asked once at one stage; `stageNo` and `code` say which. */
export interface Part {
  code: string;
  stageNo: number;
  state: PartState;
  answer: PartAnswer | null;
}

/** Where the case stands. */
interface Place {
  status: CaseStatus;
  stageNo: number;
}

type ItemStages = Pick<Item, 'stages'>;

/** The offices that review in parallel at a stage. The window and the decision have none, whatever is listed. */
export function partsOfStage(item: ItemStages, stageNo: number): readonly StagePart[] {
  const stage = findStage(item, stageNo);
  return stage && (stage.role === 'reviewer' || stage.role === 'other-office') ? (stage.parts ?? []) : [];
}

/** Offices by name, for the sentence of a refusal; the code where the item no longer knows it. */
export const officeNames = (item: ItemStages, codes: readonly string[], language: 'zh' | 'en'): string[] =>
  codes.map(
    code =>
      item.stages.flatMap(stage => stage.parts ?? []).find(part => part.code === code)?.[language] ?? code,
  );

const isUnderReview = ({ status }: Place): boolean => status === 'accepted' || status === 'in-review';

/** The newest of each office at a stage; `parts` are in the order in which they were sent. */
export function latestParts<P extends Part>(parts: readonly P[], stageNo: number): P[] {
  const newest = new Map<string, P>();
  for (const part of parts) if (part.stageNo === stageNo) newest.set(part.code, part);
  return [...newest.values()];
}

/** What a move of the case means for its offices. */
export interface PartsMove {
  /** They no longer have to answer. */
  recall: boolean;
  /** Codes of those that are asked now. */
  send: string[];
  /** Codes of those whose earlier consent stands. */
  keep: string[];
}

/**
 * What opens and what ends when a case moves. A stage that is reached from before asks all of its offices, also those
 * that had answered: what they saw has changed since. One that is come back to from behind (sent back, reopened) keeps
 * who agreed, and asks the others. Leaving the stage, or closing the case, recalls who has not answered.
 */
export function partsOnMove(item: ItemStages, parts: readonly Part[], from: Place, to: Place): PartsMove {
  const isHere = isUnderReview(to);
  const wasHere = isUnderReview(from);
  if (isHere && wasHere && from.stageNo === to.stageNo) return { recall: false, send: [], keep: [] };
  const recall = parts.some(({ state }) => state === 'open');
  const asked = isHere ? partsOfStage(item, to.stageNo).map(({ code }) => code) : [];
  // Not under review before: accepted now, which begins, or reopened, which comes back.
  const comesBack = wasHere ? from.stageNo > to.stageNo : from.status !== 'received';
  const agreed = latestParts(parts, to.stageNo)
    .filter(({ state, answer }) => state === 'answered' && answer === 'agree')
    .map(({ code }) => code);
  const keep = comesBack ? asked.filter(code => agreed.includes(code)) : [];
  return { recall, send: asked.filter(code => !keep.includes(code)), keep };
}

/** The offices of the present stage by what they have said, for the case's own row. */
export function partsFacts(parts: readonly Part[], stageNo: number): PartsFacts {
  const latest = latestParts(parts, stageNo);
  const codes = (isOne: (part: Part) => boolean) => latest.filter(isOne).map(({ code }) => code);
  return {
    open: codes(({ state }) => state === 'open'),
    agreed: codes(({ state, answer }) => state === 'answered' && answer === 'agree'),
    against: codes(({ state, answer }) => state === 'answered' && answer !== 'agree'),
  };
}

/** Actions that concern one office of a stage, not the case as a whole. */
export const isPartAction = (action: string): boolean => action === 'answer-part' || action === 'send-part';

/** The office named has to be one that is waited for, or for `send-part` one that was asked at all. */
export function partRefusal(
  action: string,
  code: string | undefined,
  { parts = NO_PARTS }: Pick<CaseFacts, 'parts'>,
): Refusal | null {
  if (!isPartAction(action)) return null;
  const known = action === 'answer-part' ? parts.open : [...parts.open, ...parts.agreed, ...parts.against];
  return known.includes(code ?? '') ? null : { code: 'part-unknown', params: { part: code ?? '' } };
}
