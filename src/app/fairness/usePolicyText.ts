import type { HousePolicy } from '../../contract/policies.ts';
import { LANE_TEXTS } from '../../domain/queue/lanes.ts';
import type { CallingPolicy } from '../../domain/queue/policy.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';

const round = (minutes: number): number => Math.round(minutes * 10) / 10;

/** A policy as one sentence; null follows the hall. */
export function usePolicyText(): (policy: HousePolicy | CallingPolicy | null) => string {
  const t = useT();
  const local = useLocalText();
  return policy => {
    if (policy === null) return t('fairness.policy.followsHall');
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
  };
}
