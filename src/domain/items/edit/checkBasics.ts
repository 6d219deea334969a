import { findClockStop, RULES } from '../catalogue.ts';
import { codedProblems } from './checkQuestions.ts';
import type { ItemDraft } from './draft.ts';
import { error, type ItemProblem, isCount, nameProblems, twiceAt, warning, when } from './problem.ts';

function limitProblems({ kind, legalDays, committedDays, extensionDaysMax }: ItemDraft): ItemProblem[] {
  const legal = legalDays.value;
  const committed = committedDays.value;
  const areDays = isCount(legal, 0, 400) && isCount(committed, 0, 400);
  return [
    ...when(!isCount(legal, 0, 400), error('legalDays', 'days')),
    ...when(!isCount(committed, 0, 400), error('committedDays', 'days')),
    ...when(areDays && Number(committed) > Number(legal), error('committedDays', 'committed-past-legal')),
    ...when(
      !isCount(extensionDaysMax, 0, RULES.extensionDaysMax.value),
      error('extensionDaysMax', 'extension-past-law'),
    ),
    ...when(kind.value === 'instant' && Number(committed) > 1, warning('committedDays', 'instant-slow')),
  ];
}

/** Name, limits, fee, result; and the lists that are nothing but names: departments, delivery, special procedures. */
export function basicsProblems(item: ItemDraft): ItemProblem[] {
  const { result, delivery, clockStops } = item;
  const years = result.validYears;
  return [
    ...nameProblems('', item),
    ...limitProblems(item),
    ...nameProblems('fee.', item.fee.value),
    ...nameProblems('result.', result),
    ...when(years !== undefined && !isCount(years.value, 1, 99), error('result.validYears', 'years')),
    ...item.departments.value.flatMap((each, index) => nameProblems(`departments.${index}.`, each)),
    ...when(delivery.length === 0, error('delivery', 'at-least-one')),
    ...codedProblems('delivery', delivery),
    ...clockStops.flatMap((code, index) =>
      when(!findClockStop(code), error(`clockStops.${index}`, 'unknown-stop')),
    ),
    ...twiceAt(clockStops).map(index => error(`clockStops.${index}`, 'twice')),
  ];
}
