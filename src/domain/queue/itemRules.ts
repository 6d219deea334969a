import { isEarlier, type WaitingHead } from './heads.ts';
import { isPrivileged } from './lanes.ts';
import type { Pick } from './pick.ts';
import type { CallingPolicy } from './policy.ts';

/** The policies of the items that have one of their own, by the item's code. */
export type ItemPolicies = Readonly<Record<string, CallingPolicy>>;

/** What decides who is next in a hall. */
export interface CallingRules {
  /** The hall's: for every item without its own, and between the items. */
  readonly policy: CallingPolicy;
  readonly itemPolicies?: ItemPolicies;
}

type PickFrom = (heads: readonly WaitingHead[], policy: CallingPolicy) => Pick | null;

interface Line {
  readonly policy: CallingPolicy;
  readonly heads: WaitingHead[];
}

/** Those who wait, line by line: one for each item with its own policy, one for all others. */
function linesOf(
  heads: readonly WaitingHead[],
  { policy, itemPolicies = {} }: CallingRules,
): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const head of heads) {
    const own = Object.hasOwn(itemPolicies, head.itemCode ?? '')
      ? itemPolicies[head.itemCode ?? '']
      : undefined;
    const key = own ? `item ${head.itemCode}` : 'hall';
    const line = lines.get(key) ?? { policy: own ?? policy, heads: [] };
    lines.set(key, line);
    line.heads.push(head);
  }
  return [...lines.values()];
}

/**
 * Of the lines' picks the one that the hall's policy takes. Its reason is the hall's where somebody else's pick has
 * waited longer, else that of its own line; where neither is true of everybody who waits, that its item's rule chose it.
 */
function pickBetween(
  picks: readonly Pick[],
  heads: readonly WaitingHead[],
  { policy }: CallingRules,
  pickFrom: PickFrom,
): Pick | null {
  const chosen = pickFrom(
    picks.map(({ head }) => head),
    policy,
  );
  const own = picks.find(({ head }) => head === chosen?.head);
  if (!chosen || !own) return chosen;
  const turns = chosen.turns ?? own.turns;
  const pick = { ...(chosen.code === 'first-in-line' ? own : chosen), ...(turns && { turns }) };
  const isHidden = (head: WaitingHead) => picks.every(each => each.head !== head);
  const isTrue =
    pick.code === 'first-in-line'
      ? !heads.some(each => each !== pick.head && isEarlier(each, pick.head))
      : pick.code !== 'promise-has-slack' || !heads.some(each => isPrivileged(each.lane) && isHidden(each));
  return isTrue ? pick : { head: pick.head, code: 'item-rule', ...(turns && { turns }) };
}

/**
 * An item's own policy says who of the item is next; the hall's does so for all items without one, and decides between
 * them. So a window that serves one item goes by that item's policy alone, and one that serves several by each within
 * its item. What the hall's policy bounds it bounds among those whom their items put first.
 */
export function pickByItem(
  heads: readonly WaitingHead[],
  rules: CallingRules,
  pickFrom: PickFrom,
): Pick | null {
  const picks = linesOf(heads, rules).flatMap(line => pickFrom(line.heads, line.policy) ?? []);
  const [only, ...others] = picks;
  return only && others.length === 0 ? only : pickBetween(picks, heads, rules, pickFrom);
}
