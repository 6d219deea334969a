import type { Day } from '../../../domain/calendar/day.ts';
import { checkIdNumber } from '../../../domain/identity/idNumber.ts';
import type { IdType } from '../../../domain/identity/idTypes.ts';
import { normalizeNumber } from '../../../domain/identity/normalize.ts';
import { checkPhone } from '../../../domain/identity/phone.ts';
import { ID_PROBLEM_TEXTS, PHONE_PROBLEM_TEXTS } from '../../../domain/identity/texts.ts';
import { openQuestions } from '../../../domain/items/answers.ts';
import { missingMaterials } from '../../../domain/items/checklist.ts';
import type { Item, LocalText } from '../../../domain/items/item.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { answersOf, heldMaterials, type IntakeDraft, type PersonDraft } from './draft.ts';

/** What is wrong with a field: one of our texts, or a sentence of the rules in both languages. */
export type Problem = MessageKey | LocalText;

/** By the path of the field in the body: `applicant.idNumber`, `circumstances.registerAt`, `materials`. */
export type Problems = Readonly<Record<string, Problem>>;

type Entry = [string, Problem | null];

const collect = (entries: readonly Entry[]): Problems =>
  Object.fromEntries(entries.flatMap(([field, problem]) => (problem ? [[field, problem]] : [])));

export function idProblem({ idType, idNumber }: PersonDraft, today: Day): LocalText | null {
  const check = checkIdNumber(idType, idNumber, today);
  return check.ok ? null : ID_PROBLEM_TEXTS[check.code];
}

export function phoneProblem(phone: string): LocalText | null {
  const check = checkPhone(phone);
  return check.ok ? null : PHONE_PROBLEM_TEXTS[check.code];
}

export const applicantProblems = (draft: IntakeDraft, today: Day): Problems =>
  collect([
    ['applicant.name', draft.applicant.name.trim() ? null : 'desk.intake.problem.name'],
    ['applicant.idNumber', idProblem(draft.applicant, today)],
    ['applicant.phone', phoneProblem(draft.applicant.phone)],
  ]);

export function agentProblems({ hasAgent, agent }: IntakeDraft, today: Day): Problems {
  if (!hasAgent) return {};
  return collect([
    ['agent.name', agent.name.trim() ? null : 'desk.intake.problem.agentName'],
    ['agent.letter', agent.letter.trim() ? null : 'desk.intake.problem.letter'],
    ['agent.idNumber', agent.idNumber.trim() ? idProblem(agent, today) : null],
    ['agent.phone', agent.phone.trim() ? phoneProblem(agent.phone) : null],
  ]);
}

export const questionProblems = (draft: IntakeDraft, item: Item): Problems =>
  Object.fromEntries(
    openQuestions(item, answersOf(draft)).map(code => [
      code === 'variant' ? 'variant' : `circumstances.${code}`,
      'desk.intake.problem.question' as const,
    ]),
  );

/** What stops a case from being taken in at all (收件). */
export const receiveProblems = (draft: IntakeDraft, item: Item, today: Day): Problems => ({
  ...(item.open ? {} : { itemCode: 'desk.intake.problem.closedItem' as const }),
  ...applicantProblems(draft, today),
  ...agentProblems(draft, today),
});

/** What stops acceptance (受理): 收件's problems, open questions, materials neither here nor rightly deferred. */
export function acceptProblems(draft: IntakeDraft, item: Item, today: Day): Problems {
  const missing = missingMaterials(item, answersOf(draft), heldMaterials(draft, item));
  return {
    ...receiveProblems(draft, item, today),
    ...questionProblems(draft, item),
    ...(missing.length > 0 ? { materials: 'desk.intake.problem.materials' as const } : {}),
  };
}

/** Whether every number of the type has eighteen digits. */
export const isFixedLength = (idType: IdType): boolean =>
  idType === 'id-card' || idType === 'residence-permit';

/** Digits still to type while an 18-digit number is shorter; null when the rule has no fixed length, or none are left. */
export function digitsLeft({ idType, idNumber }: PersonDraft): number | null {
  const length = normalizeNumber(idNumber).length;
  return isFixedLength(idType) && length > 0 && length < 18 ? 18 - length : null;
}
