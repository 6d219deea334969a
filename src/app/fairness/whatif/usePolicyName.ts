import { isPolicyName } from '../../../domain/queue/policy.ts';
import { useT } from '../../i18n/useT.ts';
import { frontierMinutes } from './policySet.ts';

/** The name of a replayed policy, as it is shown. */
export function usePolicyName(): (name: string) => string {
  const t = useT();
  return name => {
    const minutes = frontierMinutes({ name });
    if (minutes !== undefined) return t('fairness.whatIf.names.frontier', { minutes });
    if (isPolicyName(name)) return t(`fairness.whatIf.names.${name}`);
    return t(name === 'own' ? 'fairness.whatIf.names.own' : 'fairness.whatIf.names.in-force');
  };
}
