import type { HousePolicy } from '../../contract/policies.ts';
import { LANE_TEXTS } from '../../domain/queue/lanes.ts';
import { type CallingPolicy, DEFAULT_PREFERENCE } from '../../domain/queue/policy.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';

const round = (minutes: number): number => Math.round(minutes * 10) / 10;

/** A policy as one sentence; null follows the hall. */
export function usePolicyText(): (policy: HousePolicy | CallingPolicy | null) => string {
  const t = useT();
  const local = useLocalText();
  const reach = (policy: HousePolicy | CallingPolicy) =>
    t('fairness.policy.kinds.preference', { ...(policy.preferenceMinutes ?? DEFAULT_PREFERENCE) });
  return policy => {
    if (policy === null) return t('fairness.policy.followsHall');
    return `${textOf(policy)}${reach(policy)}`;
  };
  function textOf(policy: HousePolicy | CallingPolicy): string {
    switch (policy.kind) {
      case 'weighted-wait':
        return t('fairness.policy.kinds.weighted-wait', { ...policy.weights });
      case 'ratio': {
        const cycle = policy.cycle.map(lane => local(LANE_TEXTS[lane])).join(' → ');
        return t('fairness.policy.kinds.ratio', { cycle });
      }
      case 'promise': {
        const { green, courtesy, booked } = policy.promiseMinutes;
        return t('fairness.policy.kinds.promise', {
          green: round(green),
          courtesy: round(courtesy),
          booked: round(booked),
          patience: policy.ordinaryPatienceMinutes,
          cap: policy.ordinaryCapMinutes,
        });
      }
      default:
        return t(`fairness.policy.kinds.${policy.kind}`);
    }
  }
}
