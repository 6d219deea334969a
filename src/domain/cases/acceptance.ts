import type { Day } from '../calendar/day.ts';
import {
  checklistFor,
  type HeldMaterial,
  type MaterialStatus,
  missingMaterials,
} from '../items/checklist.ts';
import type { CaseAnswers } from '../items/conditions.ts';
import type { Item } from '../items/item.ts';
import { promiseProblems } from './promise.ts';

/** What is accepted, and what the case holds of its checklist. */
export interface AcceptanceSubject {
  item: Item;
  answers: CaseAnswers;
  held: readonly HeldMaterial[];
  /** The applicant broke a promise: until then nothing is deferred or declared. */
  barredUntil: Day | null;
}

/** An acceptance with promises while it is written. Empty days stand for the usual ones. */
export interface AcceptanceDraft {
  /** Where a material stands that is not simply here, by its id. */
  chosen: Readonly<Record<string, MaterialStatus>>;
  dueOn: Day | '';
  /** Signed on paper, or to be signed later; '' until somebody has said which. */
  signature: 'signed' | 'later' | '';
  signedOn: Day | '';
  signer: 'applicant' | 'agent';
  promiseText: string;
  declarationText: string;
}

export const EMPTY_ACCEPTANCE: AcceptanceDraft = {
  chosen: {},
  dueOn: '',
  signature: '',
  signedOn: '',
  signer: 'applicant',
  promiseText: '',
  declarationText: '',
};

export interface AcceptanceLine {
  id: string;
  /** What may be said of it; the first is that it is here. */
  options: readonly MaterialStatus[];
  status: MaterialStatus;
}

const OPEN: ReadonlySet<MaterialStatus> = new Set(['missing', 'deferred', 'declared']);

/** The required materials that are not simply here: what may be said of each, and what is, or else would be, said. */
export function acceptanceLines(subject: AcceptanceSubject, draft: AcceptanceDraft): AcceptanceLine[] {
  const { item, answers, held, barredUntil } = subject;
  return checklistFor(item, answers).flatMap(line => {
    const status = held.find(({ id }) => id === line.materialId)?.status ?? 'missing';
    if (line.need !== 'required' || !OPEN.has(status)) return [];
    const promises: MaterialStatus[] =
      barredUntil !== null
        ? []
        : [
            ...(line.deferrable ? ['deferred' as const] : []),
            ...(line.declarable ? ['declared' as const] : []),
          ];
    const options: MaterialStatus[] = [line.shared ? 'shared' : 'provided', ...promises, 'missing'];
    const proposed = status === 'missing' ? (promises[0] ?? 'missing') : status;
    const wanted = draft.chosen[line.materialId] ?? proposed;
    return [{ id: line.materialId, options, status: options.includes(wanted) ? wanted : 'missing' }];
  });
}

/** The checklist as it would be accepted. */
export function heldAfter(subject: AcceptanceSubject, draft: AcceptanceDraft): HeldMaterial[] {
  const lines = acceptanceLines(subject, draft);
  const others = subject.held.filter(({ id }) => !lines.some(line => line.id === id));
  return [...others, ...lines.map(({ id, status }) => ({ id, status }))];
}

export const idsWith = (lines: readonly AcceptanceLine[], status: MaterialStatus): string[] =>
  lines.filter(line => line.status === status).map(({ id }) => id);

/** Ids of what stands in the way: neither here nor to be promised (主要材料). */
export const barring = (subject: AcceptanceSubject, draft: AcceptanceDraft): string[] =>
  missingMaterials(subject.item, subject.answers, heldAfter(subject, draft));

export type AcceptanceProblems = Readonly<
  Record<
    string,
    'missing' | 'required' | 'declared-unsigned' | 'after-today' | 'before-today' | 'past-committed'
  >
>;

/** The promise with its days; `latest` is the last day that may be promised. */
export const promiseOf = (draft: AcceptanceDraft, today: Day, latest: Day) => ({
  signedOn: draft.signedOn || today,
  dueOn: draft.dueOn || latest,
});

/** What is still wrong, by field; `materials` where something stands in the way. */
export function acceptanceProblems(
  subject: AcceptanceSubject,
  draft: AcceptanceDraft,
  { today, latest }: { today: Day; latest: Day },
): AcceptanceProblems {
  const lines = acceptanceLines(subject, draft);
  const isDeferred = idsWith(lines, 'deferred').length > 0;
  const isDeclared = idsWith(lines, 'declared').length > 0;
  const problems: Record<string, AcceptanceProblems[string]> = {};
  if (barring(subject, draft).length > 0) problems.materials = 'missing';
  if (!isDeferred && !isDeclared) return problems;
  if (draft.signature === '') problems.signature = 'required';
  if (isDeclared && draft.signature === 'later') problems.signature = 'declared-unsigned';
  for (const { field, code } of promiseProblems(promiseOf(draft, today, latest), today, latest)) {
    if (field === 'signedOn' ? draft.signature === 'signed' : isDeferred) problems[field] = code;
  }
  return problems;
}

/** What goes out with 受理: the checklist, and the promises as far as they are signed or given a day. */
export function acceptanceBody(
  subject: AcceptanceSubject,
  draft: AcceptanceDraft,
  { today, latest }: { today: Day; latest: Day },
) {
  const lines = acceptanceLines(subject, draft);
  const { signedOn, dueOn } = promiseOf(draft, today, latest);
  const { signer } = draft;
  const said = (text: string) => (text.trim() ? { text: text.trim() } : {});
  const isSigned = draft.signature === 'signed';
  return {
    materials: heldAfter(subject, draft),
    ...(isSigned &&
      idsWith(lines, 'deferred').length > 0 && {
        promise: { signedOn, dueOn, signer, ...said(draft.promiseText) },
      }),
    ...(isSigned &&
      idsWith(lines, 'declared').length > 0 && {
        declaration: { signedOn, signer, ...said(draft.declarationText) },
      }),
  };
}
