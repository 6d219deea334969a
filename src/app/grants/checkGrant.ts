import { isDay } from '../../domain/calendar/day.ts';

/** A proposal as typed; every field is text until it is sent. */
export interface GrantDraft {
  enterpriseId: string;
  ground: string;
  basisDocument: string;
  validFrom: string;
  validTo: string;
  liaisonId: string;
  deputyId: string;
}

export type GrantDraftProblem = 'required' | 'endsBefore' | 'samePerson';

const REQUIRED = ['enterpriseId', 'ground', 'basisDocument', 'liaisonId'] as const;

/** What is missing or contradictory, by field. */
export function checkGrant(draft: GrantDraft): Partial<Record<keyof GrantDraft, GrantDraftProblem>> {
  const problems: Partial<Record<keyof GrantDraft, GrantDraftProblem>> = {};
  for (const field of REQUIRED) if (draft[field].trim() === '') problems[field] = 'required';
  for (const field of ['validFrom', 'validTo'] as const)
    if (!isDay(draft[field])) problems[field] = 'required';
  if (!problems.validFrom && !problems.validTo && draft.validTo < draft.validFrom)
    problems.validTo = 'endsBefore';
  if (draft.deputyId !== '' && draft.deputyId === draft.liaisonId) problems.deputyId = 'samePerson';
  return problems;
}
