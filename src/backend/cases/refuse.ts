import type { CaseDetail } from '../../contract/cases.ts';
import { officeNames } from '../../domain/cases/parts.ts';
import type { Refusal } from '../../domain/cases/refusal.ts';
import { refusalText } from '../../domain/cases/refusalWords.ts';
import { questionName } from '../../domain/items/answers.ts';
import type { Item } from '../../domain/items/item.ts';
import type { Language } from '../http/language.ts';
import { Problem } from '../http/problem.ts';

/** Materials, questions and offices by name in the sentence; the rest of the facts as they are. */
function named(refusal: Refusal, item: Item, language: Language): Refusal {
  const { materials, offices, questions } = refusal.params;
  const nameOf = (id: string) => item.materials.find(material => material.id === id)?.[language] ?? id;
  return {
    ...refusal,
    params: {
      ...refusal.params,
      ...(Array.isArray(materials) && { materials: materials.map(nameOf) }),
      ...(Array.isArray(questions) && {
        questions: questions.map(code => questionName(item, code)[language]),
      }),
      ...(Array.isArray(offices) && { offices: officeNames(item, offices, language) }),
    },
  };
}

/** 409: why not; with a record, also in which state the case is, what is allowed in it, and the case as it is now. */
export function refusalProblem(
  refusal: Refusal,
  item: Item,
  language: Language,
  record: CaseDetail | null,
): Problem {
  return new Problem(409, refusal.code, {
    extra: {
      message: refusalText(named(refusal, item, language))[language],
      params: refusal.params,
      ...stateOf(record),
    },
  });
}

/** What every 409 of a case that is shown says of its state. */
export const stateOf = (record: CaseDetail | null): Record<string, unknown> =>
  record === null
    ? {}
    : {
        status: record.status,
        allowedActions: record.allowedActions.map(({ action }) => action),
        record,
      };
