import type { Instant } from '../calendar/day.ts';
import type { LaneHead, WaitingHead } from './heads.ts';
import { type Lanes, type Pick, pickByOrder, pickFirst } from './pick.ts';
import { laneRank, type PrivilegedLane, type PromisePolicy } from './policy.ts';

const MINUTE = 60_000;

/** When a privileged visitor has to be called so that the promise is kept: its end, less the margin. */
const callBy = (head: WaitingHead, policy: PromisePolicy): Instant => {
  const promise = policy.promiseMinutes[head.lane as PrivilegedLane];
  return head.waitingSince + Math.max(0, promise - policy.marginMinutes) * MINUTE;
};

/**
 * The lane of which a call is due; of several the one whose call had to come first, between equals the first in the
 * policy's order. So a due visitor is passed only by those whose promise runs out earlier: no lane starves another.
 */
const findDue = (lanes: Lanes, policy: PromisePolicy, now: Instant): LaneHead | null => {
  const rank = ({ lane }: LaneHead) => laneRank(policy, lane);
  let due: LaneHead | null = null;
  let dueBy = now;
  for (const lane of lanes) {
    if (lane.lane === 'ordinary') continue;
    const by = callBy(lane.longest, policy);
    if (by > dueBy || (due !== null && by === dueBy && rank(lane) > rank(due))) continue;
    due = lane;
    dueBy = by;
  }
  return due;
};

/**
 * The rule of the house, in its order: an ordinary visitor over the cap, where the window has made its run of
 * privileged calls; then the lane whose promise needs the call now; then, once an ordinary visitor's patience is over,
 * whoever came first, because every promise can still be kept; else the lanes in order. The rules about waiting look at
 * who waits longest in a lane, so a number that a transfer put first hides nobody.
 */
export const pickByPromise = (
  lanes: Lanes,
  policy: PromisePolicy,
  { privilegedInARow, now }: { readonly privilegedInARow: number; readonly now: Instant },
): Pick => {
  const byOrder = pickByOrder(lanes, policy);
  const ordinary = lanes.find(({ lane }) => lane === 'ordinary');
  const hasWaited = (minutes: number): boolean =>
    ordinary !== undefined && now - ordinary.longest.waitingSince > minutes * MINUTE;

  if (ordinary && privilegedInARow >= policy.privilegedRun && hasWaited(policy.ordinaryCapMinutes)) {
    const head = ordinary.longest;
    if (head === byOrder.head) return byOrder;
    return { head, code: 'ordinary-over-cap', params: { capMinutes: policy.ordinaryCapMinutes } };
  }
  const due = findDue(lanes, policy, now);
  if (due) {
    const promiseMinutes = policy.promiseMinutes[due.lane as PrivilegedLane];
    return { ...pickFirst(lanes, due, 'promise-due'), params: { promiseMinutes } };
  }
  if (ordinary && byOrder.head.lane !== 'ordinary' && hasWaited(policy.ordinaryPatienceMinutes)) {
    // While every promise can be kept it is first come, first called: whoever came later passes nobody privileged.
    if (lanes[0] !== ordinary) return pickFirst(lanes, lanes[0], 'first-in-line');
    const isPutFirst = ordinary.first !== ordinary.longest;
    return { head: ordinary.first, code: isPutFirst ? 'transferred-first' : 'promise-has-slack' };
  }
  return byOrder;
};
