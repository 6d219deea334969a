import type { Instant } from '../calendar/day.ts';
import { isEarlier, type WaitingHead } from './heads.ts';
import type { Pick } from './pick.ts';
import { type CallingPolicy, DEFAULT_POLICY, DEFAULT_PREFERENCE } from './policy.ts';

const MINUTE = 60_000;

/** Minutes of waiting after which a lane's visitor is passed for no item: what the lane is promised, or the cap. */
const boundMinutes = (policy: CallingPolicy, { lane }: WaitingHead): number => {
  const { promiseMinutes, ordinaryCapMinutes } = policy.kind === 'promise' ? policy : DEFAULT_POLICY;
  return lane === 'ordinary' ? ordinaryCapMinutes : promiseMinutes[lane];
};

/** The place of the number's item among those of the window, 0 first. */
const rankOf = ({ itemRank = 0 }: WaitingHead): number => itemRank;

const firstOf = (heads: readonly WaitingHead[], isBefore: typeof isEarlier): WaitingHead | undefined =>
  heads.reduce<WaitingHead | undefined>(
    (first, head) => (first === undefined || isBefore(head, first) ? head : first),
    undefined,
  );

const isPreferred = (one: WaitingHead, other: WaitingHead): boolean =>
  rankOf(one) === rankOf(other) ? isEarlier(one, other) : rankOf(one) < rankOf(other);

/** True where a window prefers one number to another, so that more than the first of a lane has to be looked at. */
export const hasPreference = (heads: readonly WaitingHead[]): boolean =>
  heads.some(head => head.isOwnClient === true || rankOf(head) > 0);

/**
 * The window's own preference within the lane that the policy picked: the clients of its clerk first, then its items in
 * their order. It never changes the lane, nor goes before an ordinary visitor over the cap or a number that a
 * transfer put first; and it reaches only as far as the policy's preferenceMinutes, so that whoever is passed is passed
 * by those only who came within these minutes.
 */
export const preferInLane = (
  heads: readonly WaitingHead[],
  pick: Pick,
  policy: CallingPolicy,
  now: Instant,
): Pick => {
  const { head } = pick;
  const { preferenceMinutes: reach = DEFAULT_PREFERENCE } = policy;
  if (!hasPreference(heads) || pick.code === 'ordinary-over-cap') return pick;
  if (head.firstInLine === true || head.isOwnClient === true) return pick;
  const within = (minutes: number): WaitingHead[] =>
    heads.filter(
      each =>
        each.lane === head.lane &&
        each !== head &&
        minutes > 0 &&
        each.waitingSince - head.waitingSince <= minutes * MINUTE,
    );
  const own = firstOf(
    within(reach.ownClient).filter(each => each.isOwnClient === true),
    isEarlier,
  );
  if (own) return { ...pick, head: own, code: 'own-client' };
  if (now - head.waitingSince > boundMinutes(policy, head) * MINUTE) return pick;
  const preferred = firstOf(
    within(reach.item).filter(each => rankOf(each) < rankOf(head)),
    isPreferred,
  );
  return preferred ? { ...pick, head: preferred, code: 'preferred-item' } : pick;
};
