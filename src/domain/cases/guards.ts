import type { Item } from '../items/item.ts';
import type { Actor, CaseFacts } from './facts.ts';
import { lacksCause } from './overdue.ts';
import { NO_PARTS, partsOfStage } from './parts.ts';
import { openStopsOf, usableStops } from './pauses.ts';
import type { GuardName } from './procedureTypes.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

interface Check {
  code: RefusalCode;
  holds: (facts: CaseFacts, item: Item, actor: Actor) => boolean;
  params?: (facts: CaseFacts, item: Item) => Refusal['params'];
}

const hasTouched = (facts: CaseFacts, actorId: string): boolean =>
  facts.acceptedBy === actorId || facts.reviewedBy.includes(actorId);

/** Promised for later, or missing after all: nothing leaves the office before it is here. */
const owedOf = (facts: CaseFacts): number => facts.deferredOpen + facts.missing.length;

const partsOf = (facts: CaseFacts) => facts.parts ?? NO_PARTS;
const hasParts = (facts: CaseFacts, item: Item): boolean => partsOfStage(item, facts.stageNo).length > 0;
const hasStarted = ({ open, agreed, against }: ReturnType<typeof partsOf>): boolean =>
  open.length + agreed.length + against.length > 0;
const offices = (codes: (facts: CaseFacts) => readonly string[]) => (facts: CaseFacts) => ({
  offices: [...codes(facts)],
});

const CHECKS: Readonly<Record<GuardName, Check>> = {
  assigned: {
    code: 'not-assigned',
    holds: (facts, _item, actor) => facts.assigneeId === null || facts.assigneeId === actor.id,
    params: facts => ({ assigneeId: facts.assigneeId ?? '' }),
  },
  // Which materials are necessary follows from the answers: without them nothing is known to be complete.
  'questions-answered': {
    code: 'questions-open',
    holds: ({ openQuestions = [] }) => openQuestions.length === 0,
    params: ({ openQuestions = [] }) => ({ questions: [...openQuestions] }),
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
  // Both only choose between two rows of the same action: what they refuse, the other row allows.
  'one-stop-open': { code: 'not-paused', holds: facts => openStopsOf(facts).length <= 1 },
  'several-stops-open': { code: 'not-paused', holds: facts => openStopsOf(facts).length > 1 },
  'not-extended': { code: 'already-extended', holds: facts => !facts.extended },
  overdue: { code: 'not-overdue', holds: lacksCause },
  'not-past-due': { code: 'past-due', holds: facts => facts.pastDue !== true },
  'another-person': {
    code: 'same-person',
    holds: (facts, _item, actor) => !hasTouched(facts, actor.id),
  },
  'nothing-owed': {
    code: 'deferred-open',
    holds: facts => owedOf(facts) === 0,
    params: facts => ({ owed: owedOf(facts) }),
  },
  'may-promise': {
    code: 'promise-broken',
    holds: facts => facts.barredUntil === null,
    params: facts => ({ until: facts.barredUntil ?? '' }),
  },
  'corrected-before': { code: 'no-correction-yet', holds: facts => facts.correctionsRequested > 0 },
  'second-notice-not-asked': { code: 'second-notice-asked', holds: facts => facts.secondNotice === null },
  'second-notice-allowed': {
    code: 'already-corrected',
    holds: facts => facts.correctionsRequested > 0 && facts.secondNotice === 'allowed',
  },
  'second-notice-not-allowed': {
    code: 'second-notice-open',
    holds: facts => facts.secondNotice !== 'allowed',
  },
  'promise-unsigned': { code: 'promise-signed', holds: facts => facts.promisesUnsigned > 0 },
  'something-owed': { code: 'nothing-deferred', holds: facts => owedOf(facts) > 0 },
  'declaration-open': { code: 'no-declaration', holds: facts => facts.declarationsOpen > 0 },
  'declaration-false': { code: 'declaration-not-false', holds: facts => facts.declarationsFalse > 0 },
  // What was promised and is here needs no signature any more; a declaration needs one as long as it stands.
  signed: {
    code: 'promise-unsigned',
    holds: facts => facts.promisesUnsigned === 0 || (owedOf(facts) === 0 && facts.declarationsOpen === 0),
    params: facts => ({ unsigned: facts.promisesUnsigned }),
  },
  'signed-before-decision': {
    code: 'promise-unsigned',
    holds: facts => facts.signedFirst !== true || facts.promisesUnsigned === 0,
    params: facts => ({ unsigned: facts.promisesUnsigned }),
  },
  'extension-not-asked': { code: 'extension-asked', holds: facts => facts.extensionAsked !== true },
  'extension-asked': { code: 'no-extension-asked', holds: facts => facts.extensionAsked === true },
  // One paper of the joint window answers for all offices as long as none has answered on its own.
  'parts-untouched': {
    code: 'parts-open',
    holds: (facts, item) =>
      !hasParts(facts, item) || partsOf(facts).agreed.length + partsOf(facts).against.length === 0,
    params: offices(facts => partsOf(facts).open),
  },
  'parts-asked': {
    code: 'no-part',
    holds: (facts, item) => hasParts(facts, item) && hasStarted(partsOf(facts)),
  },
  'parts-answered': {
    code: 'parts-open',
    holds: facts => partsOf(facts).open.length === 0,
    params: offices(facts => partsOf(facts).open),
  },
  'parts-agreed': {
    code: 'parts-against',
    holds: facts => partsOf(facts).against.length === 0,
    params: offices(facts => partsOf(facts).against),
  },
  'part-open': { code: 'no-part', holds: facts => partsOf(facts).open.length > 0 },
  'part-objects': { code: 'no-objection', holds: facts => partsOf(facts).against.length > 0 },
  'no-false-declaration': { code: 'declaration-false', holds: facts => facts.declarationsFalse === 0 },
};

/** Why the guard stands in the way of this person, or null when it lets them through. */
export function checkGuard(guard: GuardName, facts: CaseFacts, item: Item, actor: Actor): Refusal | null {
  const check = CHECKS[guard];
  if (check.holds(facts, item, actor)) return null;
  return { code: check.code, params: check.params?.(facts, item) ?? {} };
}
