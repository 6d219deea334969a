import { createContext, useContext } from 'react';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import type { Item } from '../../../domain/items/item.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { type AgentDraft, type IntakeDraft, type PersonDraft, withoutTaken } from './draft.ts';

/** What the steps of the form share. */
export interface IntakeState {
  draft: IntakeDraft;
  item: Item;
  enterprise: EnterpriseRecord | undefined;
  language: Language;
  /** The case exists already: only its materials still change. */
  isLocked: boolean;
  change: (next: (before: IntakeDraft) => IntakeDraft) => void;
  /** The sentence to show at a field now, if any: ours once the field was left or acceptance tried, or the server's. */
  problemAt: (field: string) => string | undefined;
  /** The person has left the field. */
  touch: (field: string) => void;
}

export const IntakeContext = createContext<IntakeState | undefined>(undefined);

export function useIntake(): IntakeState {
  const state = useContext(IntakeContext);
  if (!state) throw new Error('useIntake needs an <IntakeContext>');
  return state;
}

export const withApplicant = (change: Partial<PersonDraft>) => (draft: IntakeDraft) => ({
  ...(change.idNumber !== undefined || change.idType !== undefined ? withoutTaken(draft) : draft),
  applicant: { ...draft.applicant, ...change },
});

export const withAgent = (change: Partial<AgentDraft>) => (draft: IntakeDraft) => ({
  ...draft,
  agent: { ...draft.agent, ...change },
});

export const withAnswer = (question: string, answer: string) => (draft: IntakeDraft) => ({
  ...draft,
  circumstances: { ...draft.circumstances, [question]: answer },
});
