import { HALL, type HousePolicy, OfficePolicy, type PolicyRecord } from '../../contract/policies.ts';
import { useRead } from '../shared/useRead.ts';

const query = (filter: object) =>
  `policies?sort=${encodeURIComponent('["at","DESC"]')}&range=${encodeURIComponent('[0,99]')}&filter=${encodeURIComponent(JSON.stringify(filter))}`;

export interface Policies {
  inForce: readonly PolicyRecord[];
  /** The latest hundred, the newest first. */
  versions: readonly PolicyRecord[];
  hall: HousePolicy;
  /** Of the items that have one of their own, by code. */
  itemPolicies: Readonly<Record<string, HousePolicy>>;
  /** The version in force of a scope; 0 where none ever was. */
  versionOf(scope: string): number;
}

/** Every version and those in force; undefined while they load. */
export function usePolicies(): Policies | undefined {
  const { data: versions } = useRead<PolicyRecord[]>('policies', query({}));
  const { data: inForce } = useRead<PolicyRecord[]>('policies', query({ inForce: true }));
  if (!versions || !inForce) return undefined;
  const find = (scope: string) => inForce.find(each => each.scope === scope);
  return {
    versions,
    inForce,
    hall: find(HALL)?.policy ?? OfficePolicy.parse({}),
    itemPolicies: Object.fromEntries(
      inForce.flatMap(({ scope, policy }) => (scope === HALL || !policy ? [] : [[scope, policy]])),
    ),
    // A hall without a row calls as delivered, which its first change makes version 1.
    versionOf: scope => find(scope)?.version ?? (scope === HALL ? 1 : 0),
  };
}
