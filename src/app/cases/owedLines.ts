import type { CaseDetail } from '../../contract/cases.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { MessageKey } from '../i18n/catalogue.ts';

type Facts = Pick<
  CaseDetail,
  | 'notifyBy'
  | 'correctionDueOn'
  | 'promiseDueOn'
  | 'promisesUnsigned'
  | 'deferredOpen'
  | 'declarationsOpen'
  | 'declarationsFalse'
  | 'returnProposed'
  | 'acceptedBySilence'
  | 'secondNotice'
  | 'correctionsRequested'
  | 'barredUntil'
  | 'extensionAskedDays'
>;

export interface OwedLine {
  key: MessageKey;
  day?: Day;
  count?: number;
  isUrgent: boolean;
}

/** What the banner of a case says, the most urgent first. */
export function owedLines(facts: Facts, today: Day): OwedLine[] {
  const lines: (OwedLine | false)[] = [
    facts.returnProposed !== null && { key: 'cases.owed.returnProposed', isUrgent: true },
    facts.declarationsFalse > 0 && { key: 'cases.owed.declarationFalse', isUrgent: true },
    facts.notifyBy !== null && {
      key: 'cases.owed.notifyBy',
      day: facts.notifyBy,
      isUrgent: today >= facts.notifyBy,
    },
    facts.correctionDueOn !== null && {
      key: 'cases.owed.correction',
      day: facts.correctionDueOn,
      isUrgent: today > facts.correctionDueOn,
    },
    facts.promiseDueOn !== null && {
      key: 'cases.owed.deferred',
      day: facts.promiseDueOn,
      count: facts.deferredOpen,
      isUrgent: today > facts.promiseDueOn,
    },
    facts.promisesUnsigned > 0 && { key: 'cases.owed.unsigned', isUrgent: true },
    facts.declarationsOpen > 0 && {
      key: 'cases.owed.declared',
      count: facts.declarationsOpen,
      isUrgent: false,
    },
    facts.extensionAskedDays !== null && {
      key: 'cases.owed.extensionAsked',
      count: facts.extensionAskedDays,
      isUrgent: false,
    },
    facts.secondNotice !== null && {
      key: facts.secondNotice === 'asked' ? 'cases.owed.secondNoticeAsked' : 'cases.owed.secondNoticeAllowed',
      isUrgent: false,
    },
    facts.correctionsRequested > 1 && {
      key: 'cases.owed.notifiedTwice',
      count: facts.correctionsRequested,
      isUrgent: false,
    },
    facts.acceptedBySilence && { key: 'cases.owed.silence', isUrgent: false },
    facts.barredUntil !== null && { key: 'cases.owed.barred', day: facts.barredUntil, isUrgent: false },
  ];
  return lines.filter(line => line !== false);
}
