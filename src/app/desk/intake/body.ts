import type { CaseCreate } from '../../../contract/cases.ts';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import { normalizeNumber } from '../../../domain/identity/normalize.ts';
import { normalizePhone } from '../../../domain/identity/phone.ts';
import { isAsked } from '../../../domain/items/answers.ts';
import type { Item } from '../../../domain/items/item.ts';
import { type AgentDraft, heldMaterials, type IntakeDraft } from './draft.ts';

/** The draft as POST /api/cases takes it; empty optional fields are left out. */
export function toCaseCreate(
  draft: IntakeDraft,
  item: Item,
  enterprise: EnterpriseRecord | undefined,
  ticketId: string,
): CaseCreate {
  return {
    itemCode: item.code,
    ...(item.variants.some(known => known.code === draft.variant) ? { variant: draft.variant } : {}),
    ...peopleOf(draft, enterprise),
    ticketId,
    circumstances: knownAnswers(draft, item),
    materials: filedMaterials(draft, item),
    ...(draft.asksAnew ? { askAnewReason: draft.asksAnew } : {}),
  };
}

/** Who applies, by whom and for which employer: the same for one item and for several. */
export function peopleOf(
  { applicant, hasAgent, agent }: IntakeDraft,
  enterprise: EnterpriseRecord | undefined,
) {
  return {
    applicant: {
      name: applicant.name.trim(),
      idType: applicant.idType,
      idNumber: normalizeNumber(applicant.idNumber),
      phone: normalizePhone(applicant.phone),
    },
    ...(hasAgent ? { agent: toAgent(agent) } : {}),
    ...codeOf(enterprise),
  };
}

/** 免交 names the earlier case, which the server looks up again. */
const filedMaterials = (draft: IntakeDraft, item: Item): CaseCreate['materials'] =>
  heldMaterials(draft, item).map(held => {
    const taken = draft.taken?.[held.id];
    return held.status === 'waived' && taken ? { ...held, takenFrom: { caseId: taken.caseId } } : held;
  });

const toAgent = ({ name, idType, idNumber, phone, letter }: AgentDraft): CaseCreate['agent'] => ({
  name: name.trim(),
  letter: letter.trim(),
  ...(idNumber.trim() ? { idType, idNumber: normalizeNumber(idNumber) } : {}),
  ...(phone.trim() ? { phone: normalizePhone(phone) } : {}),
});

/** The lane follows from this code alone, looked up by the server. */
function codeOf(enterprise: EnterpriseRecord | undefined) {
  if (!enterprise) return {};
  return enterprise.kind === 'project'
    ? { projectCode: enterprise.projectCode }
    : { creditCode: enterprise.creditCode };
}

const knownAnswers = (draft: IntakeDraft, item: Item): Record<string, string> =>
  Object.fromEntries(
    item.circumstances.flatMap(question => {
      const { code } = question;
      if (!isAsked(question, draft.variant)) return [];
      const answer = draft.circumstances[code];
      return question.answers.some(known => known.code === answer) && answer ? [[code, answer]] : [];
    }),
  );
