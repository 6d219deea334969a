import type { CarryOver } from '../../../contract/carryOver.ts';
import type { IdType } from '../../../domain/identity/idTypes.ts';
import { checklistFor, type HeldMaterial, type MaterialStatus } from '../../../domain/items/checklist.ts';
import type { CaseAnswers } from '../../../domain/items/conditions.ts';
import type { Item, Material } from '../../../domain/items/item.ts';

export interface PersonDraft {
  name: string;
  idType: IdType;
  idNumber: string;
  phone: string;
}

export interface AgentDraft extends PersonDraft {
  letter: string;
}

/** What the clerk has typed for one visitor; plain data, kept in the tab until the visit ends. */
export interface IntakeDraft {
  itemCode: string;
  variant: string;
  applicant: PersonDraft;
  enterpriseId: string | null;
  hasAgent: boolean;
  agent: AgentDraft;
  circumstances: Record<string, string>;
  materials: Record<string, MaterialStatus>;
  /** 免交: the earlier case that each of these was handed in with. */
  taken?: Record<string, { caseId: string; number: string }>;
  /** Why what the person handed in before is asked for again; empty: it is offered. */
  asksAnew?: string;
  /** The case that these entries became, once the server has it. */
  caseId: string | null;
  /** How many cases of this visit came before it. */
  round: number;
}

const NOBODY: PersonDraft = { name: '', idType: 'id-card', idNumber: '', phone: '' };
const NO_AGENT: AgentDraft = { ...NOBODY, letter: '' };

/** The empty form of a visitor: what the number already says is filled in. */
export const draftFor = (ticket: { itemCode: string; enterpriseId: string | null }): IntakeDraft => ({
  itemCode: ticket.itemCode,
  variant: '',
  applicant: NOBODY,
  enterpriseId: ticket.enterpriseId,
  hasAgent: false,
  agent: NO_AGENT,
  circumstances: {},
  materials: {},
  caseId: null,
  round: 0,
});

/** The next case of the same visit: for the same applicant, or the same agent and enterprise for somebody else. */
export function nextDraft(draft: IntakeDraft, keep: 'applicant' | 'agent'): IntakeDraft {
  return {
    ...draft,
    applicant: keep === 'applicant' ? draft.applicant : { ...NOBODY, idType: draft.applicant.idType },
    variant: keep === 'agent' ? draft.variant : '',
    circumstances: keep === 'agent' ? draft.circumstances : {},
    materials: {},
    taken: {},
    asksAnew: '',
    caseId: null,
    round: draft.round + 1,
  };
}

/** Another item has other questions and materials; the people stay. */
export const withItem = (draft: IntakeDraft, itemCode: string): IntakeDraft =>
  draft.itemCode === itemCode
    ? draft
    : { ...draft, itemCode, variant: '', circumstances: {}, materials: {}, taken: {}, asksAnew: '' };

export const answersOf = (draft: IntakeDraft): CaseAnswers => ({
  variant: draft.variant === '' ? null : draft.variant,
  circumstances: draft.circumstances,
});

/** Where each line of the checklist stands; what nobody has touched is missing. */
export const heldMaterials = (draft: IntakeDraft, item: Item): HeldMaterial[] =>
  checklistFor(item, answersOf(draft)).map(line => ({
    id: line.materialId,
    status: draft.materials[line.materialId] ?? 'missing',
  }));

/** Earlier materials stand for those of now. */
export const withTaken = (draft: IntakeDraft, offers: readonly CarryOver[]): IntakeDraft => ({
  ...draft,
  materials: {
    ...draft.materials,
    ...Object.fromEntries(offers.map(({ materialId }) => [materialId, 'waived' as const])),
  },
  taken: {
    ...draft.taken,
    ...Object.fromEntries(offers.map(({ materialId, caseId, number }) => [materialId, { caseId, number }])),
  },
});

/** Another person has handed in nothing of it. */
export function withoutTaken(draft: IntakeDraft): IntakeDraft {
  const kept = Object.entries(draft.materials).filter(
    ([id, status]) => !(status === 'waived' && draft.taken?.[id]),
  );
  return { ...draft, materials: Object.fromEntries(kept), taken: {}, asksAnew: '' };
}

/** What one press marks a line with: fetched where data are shared, else handed in. Checking the original stays a deed of its own. */
export const arrivedStatus = (material: Material): MaterialStatus =>
  material.source === 'data_share' ? 'shared' : 'provided';

/** Every required line that is still missing is marked as here; what was chosen by hand stays. */
export function withAllProvided(draft: IntakeDraft, item: Item): IntakeDraft {
  const materials = { ...draft.materials };
  for (const line of checklistFor(item, answersOf(draft))) {
    const material = item.materials.find(m => m.id === line.materialId);
    const isOpen = (materials[line.materialId] ?? 'missing') === 'missing';
    if (material && isOpen && line.need === 'required') materials[line.materialId] = arrivedStatus(material);
  }
  return { ...draft, materials };
}

/** Whether finishing the visit now would lose something that was typed and is in no case yet. */
export const isUnsubmitted = ({ caseId, applicant, agent, materials }: IntakeDraft): boolean =>
  caseId === null &&
  (applicant.name.trim() !== '' ||
    applicant.idNumber.trim() !== '' ||
    agent.name.trim() !== '' ||
    Object.keys(materials).length > 0);
