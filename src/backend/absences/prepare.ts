import type { AbsencePreview } from '../../contract/absences.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { deputyProblem } from '../../domain/staff/handover.ts';
import type { Db } from '../db/db.ts';
import type { Actor } from '../deps.ts';
import type { Language } from '../http/language.ts';
import { textOf } from '../http/language.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { type Holdings, readHoldings } from './holdings.ts';
import { type Person, readPeople } from './people.ts';
import { type Plan, planHandover } from './plan.ts';
import { mayHandOverFor } from './record.ts';

/** What a handover needs of the house; a timer has it too. */
export type Rules = Pick<House, 'deps' | 'rules'>;

export interface Asking {
  tx: Db;
  actor: Actor;
  language: Language;
  now: number;
  staffId: string;
  deputyId?: string | undefined;
  withWindows: boolean;
}

export interface Prepared {
  person: Person;
  deputy: Person | undefined;
  holdings: Holdings;
  /** What the deputy would get; without a deputy nothing. */
  plan: Plan;
}

/**
 * Everything a handover needs to know, locked where it will be done.
 * @throws Problem 403 somebody else's without being a manager, 422 a person or deputy who is none.
 */
export async function prepareHandover(house: Rules, asking: Asking, isLocking: boolean): Promise<Prepared> {
  const { tx, actor, staffId, deputyId, now, withWindows, language } = asking;
  const { officeId } = actor;
  if (!mayHandOverFor(actor, staffId)) throw new Problem(403, 'forbidden');
  const people = await readPeople(tx, officeId, deputyId ? [staffId, deputyId] : [staffId], isLocking);
  const person = people.get(staffId);
  const deputy = deputyId ? people.get(deputyId) : undefined;
  if (!person) throw invalid({ staffId: 'unknown' });
  if (deputyId && !deputy) throw invalid({ deputyId: 'unknown' });
  const holdings = await readHoldings(tx, { officeId, staffId, today: dayOf(now), isLocking });
  if (!deputy) return { person, deputy, holdings, plan: { things: [], refused: [] } };
  const named = await readPeople(
    tx,
    officeId,
    holdings.clients.flatMap(({ deputyId: own }) => own ?? []),
    false,
  );
  const { items } = await house.rules.read(tx, officeId);
  const plan = planHandover({ holdings, staffId, deputy, named, items, withWindows, language });
  return { person, deputy, holdings, plan };
}

export const atWindowOf = ({ windows }: Holdings) =>
  windows.flatMap(({ label, number }) => (number === null ? [] : [{ window: label, number }]));

/** What pressing would do. */
export async function previewHandover(house: Rules, asking: Asking): Promise<AbsencePreview> {
  const { person, deputy, holdings, plan } = await prepareHandover(house, asking, false);
  const problem = deputy ? deputyProblem(person.id, deputy) : null;
  return {
    staffId: person.id,
    counts: {
      queue: holdings.queue.length,
      parked: holdings.parked.length,
      cases: holdings.cases.length,
      clients: holdings.clients.length,
      windows: holdings.windows.length,
    },
    openWindows: holdings.windows.filter(({ status }) => status !== 'closed').length,
    atWindow: atWindowOf(holdings),
    deputyProblem: problem && textOf(problem, asking.language),
    refused: problem ? [] : plan.refused,
  };
}
