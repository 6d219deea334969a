import { dayOf } from '../../domain/calendar/day.ts';
import { type IntakeProblem, intakeProblems, spansText } from '../../domain/queue/intake.ts';
import type { Db } from '../db/db.ts';
import { Problem } from '../http/problem.ts';
import type { RequestContext } from '../http/rooms.ts';
import type { Rules } from '../office/ruleBook.ts';
import { countPlaces, lockPlaces, readIntakeRule } from './rules.ts';

interface Asked extends Pick<RequestContext, 'actor' | 'language' | 'now'> {
  tx: Db;
  itemCode: string;
  /** A booking holds its place of the cap already; its slot lies in the item's hours. */
  isBooked: boolean;
}

export interface IntakeWarning {
  code: string;
  params: Record<string, string>;
}

const WARNINGS: Readonly<Record<IntakeProblem['code'], string>> = {
  'office-closed': 'outside-hours',
  'item-closed-now': 'outside-item-hours',
  'cap-reached': 'over-cap',
};

/** What the sentence of a problem names. */
export const intakeParams = (problem: IntakeProblem, item: string): Record<string, string> => ({
  ...(problem.code === 'item-closed-now' && { item, hours: spansText(problem.spans) }),
  ...(problem.code === 'cap-reached' && { item, cap: String(problem.cap) }),
});

export function refuseIntake(problem: IntakeProblem, item: string): Problem {
  return new Problem(409, problem.code, {
    params: intakeParams(problem, item),
    extra: {
      status: 'closed',
      allowedActions: [],
      ...(problem.code === 'item-closed-now' && { spans: problem.spans }),
      ...(problem.code === 'cap-reached' && { cap: problem.cap }),
    },
  });
}

/**
 * Opening hours and daily caps bind devices; staff are told and go on. Of two kiosks at the last number one waits
 * here for the other. @throws Problem 409 office-closed, item-closed-now, cap-reached.
 */
export async function checkIntake(
  { tx, actor, language, now, itemCode, isBooked }: Asked,
  { calendar, settings, items }: Rules,
): Promise<IntakeWarning[]> {
  const isDevice = actor.roles.includes('device');
  const rule = await readIntakeRule(tx, actor.officeId, itemCode);
  const today = dayOf(now);
  const isCapped = rule.dailyCap !== null && !isBooked;
  if (isCapped && isDevice) await lockPlaces(tx, actor.officeId, itemCode, today);
  const taken = isCapped ? await countPlaces(tx, actor.officeId, itemCode, today) : 0;
  const asked = isBooked ? { spans: rule.spans, dailyCap: null } : rule;
  const problems = intakeProblems({ rule: asked, hours: settings.hours, calendar, now, taken });
  const item = items.get(itemCode)?.item[language] ?? itemCode;
  const [first] = problems;
  // Whoever booked has the office's word for the time, whatever the hours became since.
  if (isDevice && !isBooked && first) throw refuseIntake(first, item);
  return problems.map(problem => ({ code: WARNINGS[problem.code], params: intakeParams(problem, item) }));
}
