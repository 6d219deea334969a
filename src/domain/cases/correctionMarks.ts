import { checklistFor, type HeldMaterial } from '../items/checklist.ts';
import type { CaseAnswers } from '../items/conditions.ts';
import type { Item } from '../items/item.ts';
import { completeNotice, type NoticeLine } from './correctionNotice.ts';
import { MISSING } from './reasons.ts';

/** What the clerk says of a material: nothing to correct, not here, or here and not as it has to be. */
export const MARKS = ['fine', 'missing', 'faulty'] as const;
export type Mark = (typeof MARKS)[number];

/** A material as it was marked; `reasonCode` and `note` say what is wrong with a faulty one. */
export interface MarkedMaterial {
  mark: Mark;
  reasonCode: string;
  note: string;
}

/** A correction notice while it is written: only what was touched, and the words beside the list. */
export interface CorrectionDraft {
  marks: Readonly<Record<string, MarkedMaterial>>;
  reason: string;
}

export const EMPTY_CORRECTION: CorrectionDraft = { marks: {}, reason: '' };

/** What the notice is about. */
export interface CorrectionSubject {
  item: Item;
  answers: CaseAnswers;
  held: readonly HeldMaterial[];
}

export interface MarkedLine extends MarkedMaterial {
  id: string;
  need: 'required' | 'optional';
  /** The case cannot be accepted without it, so that the notice names it whatever the mark says. */
  isOwed: boolean;
}

const owedIn = ({ item, answers, held }: CorrectionSubject): ReadonlySet<string> =>
  new Set(completeNotice(item, answers, held, []).map(({ id }) => id));

/** Every material of the checklist: as it was marked, else by what the case holds. */
export function markedLines(subject: CorrectionSubject, draft: CorrectionDraft): MarkedLine[] {
  const owed = owedIn(subject);
  return checklistFor(subject.item, subject.answers).map(({ materialId: id, need }) => {
    const isOwed = owed.has(id);
    const untouched = { mark: isOwed ? ('missing' as const) : ('fine' as const), reasonCode: '', note: '' };
    return { id, need, isOwed, ...(draft.marks[id] ?? untouched) };
  });
}

/** The draft with one material marked anew; what was said of it stays for the case that it is faulty after all. */
export function withMark(
  subject: CorrectionSubject,
  draft: CorrectionDraft,
  id: string,
  change: Partial<MarkedMaterial>,
): CorrectionDraft {
  const line = markedLines(subject, draft).find(known => known.id === id);
  if (!line) return draft;
  const { mark, reasonCode, note } = { ...line, ...change };
  return { ...draft, marks: { ...draft.marks, [id]: { mark, reasonCode, note } } };
}

/** What is given to the notice: the marked ones, in the order of the checklist. */
export const givenLines = (subject: CorrectionSubject, draft: CorrectionDraft): NoticeLine[] =>
  markedLines(subject, draft).flatMap(({ id, mark, reasonCode, note }) => {
    if (mark === 'fine') return [];
    if (mark === 'missing') return [{ id, reasonCode: MISSING }];
    return [{ id, reasonCode, ...(note.trim() && { note: note.trim() }) }];
  });

/** Ids of what the rule puts into the notice although nobody marked it: it has to say all at once. */
export const addedByRule = (subject: CorrectionSubject, draft: CorrectionDraft): string[] =>
  markedLines(subject, draft)
    .filter(({ isOwed, mark }) => isOwed && mark === 'fine')
    .map(({ id }) => id);

/** The notice as it will go out. */
export const noticeOf = (subject: CorrectionSubject, draft: CorrectionDraft): NoticeLine[] =>
  completeNotice(subject.item, subject.answers, subject.held, givenLines(subject, draft));

/** By a material's id, or `reason`, or `empty` where the notice would ask for nothing. */
export type CorrectionProblems = Readonly<Record<string, 'reason-code' | 'required' | 'empty'>>;

/** What still has to be said before the notice can go out. `needsReason`: the manager's second one. */
export function correctionProblems(
  subject: CorrectionSubject,
  draft: CorrectionDraft,
  needsReason: boolean,
): CorrectionProblems {
  const problems: Record<string, 'reason-code' | 'required' | 'empty'> = {};
  for (const { id, mark, reasonCode } of markedLines(subject, draft)) {
    if (mark === 'faulty' && reasonCode === '') problems[id] = 'reason-code';
  }
  const hasWords = draft.reason.trim() !== '';
  if (needsReason && !hasWords) problems.reason = 'required';
  if (!hasWords && noticeOf(subject, draft).length === 0) problems.empty = 'empty';
  return problems;
}
