import type { Item } from '../items/item.ts';
import type { Actor, CaseFacts } from './facts.ts';
import { usableStops } from './pauses.ts';
import type { GuardName } from './procedureTypes.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

interface Check {
  code: RefusalCode;
  holds: (facts: CaseFacts, item: Item, actor: Actor) => boolean;
  params?: (facts: CaseFacts, item: Item) => Refusal['params'];
}

const hasTouched = (facts: CaseFacts, actorId: string): boolean =>
  facts.acceptedBy === actorId || facts.reviewedBy.includes(actorId);

const CHECKS: Readonly<Record<GuardName, Check>> = {
  assigned: {
    code: 'not-assigned',
    holds: (facts, _item, actor) => facts.assigneeId === null || facts.assigneeId === actor.id,
    params: facts => ({ assigneeId: facts.assigneeId ?? '' }),
  },
  'materials-complete': {
    code: 'materials-missing',
    holds: facts => facts.missing.length === 0,
    params: facts => ({ materials: [...facts.missing] }),
  },
  'no-correction-before': {
    code: 'already-corrected',
    holds: facts => facts.correctionsRequested === 0,
    params: facts => ({ corrections: facts.correctionsRequested }),
  },
  'item-has-stops': {
    code: 'no-clock-stop',
    holds: (_facts, item) => usableStops(item).length > 0,
  },
  'not-extended': { code: 'already-extended', holds: facts => !facts.extended },
  'not-past-due': { code: 'past-due', holds: facts => facts.pastDue !== true },
  'another-person': {
    code: 'same-person',
    holds: (facts, _item, actor) => !hasTouched(facts, actor.id),
  },
  'nothing-owed': {
    code: 'deferred-open',
    holds: facts => facts.deferredOpen === 0,
    params: facts => ({ owed: facts.deferredOpen }),
  },
};

/** Why the guard stands in the way of this person, or null when it lets them through. */
export function checkGuard(guard: GuardName, facts: CaseFacts, item: Item, actor: Actor): Refusal | null {
  const check = CHECKS[guard];
  if (check.holds(facts, item, actor)) return null;
  return { code: check.code, params: check.params?.(facts, item) ?? {} };
}
