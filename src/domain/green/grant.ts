import type { Day } from '../calendar/day.ts';

export const GRANT_STATUSES = ['proposed', 'approved', 'rejected', 'revoked'] as const;
export type GrantStatus = (typeof GRANT_STATUSES)[number];

/** The right of an enterprise or project to the green lane, with its ground and its dates (both included). */
export interface Grant {
  readonly id: string;
  readonly enterpriseId: string;
  readonly status: GrantStatus;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly ground: string;
  readonly basisDocument: string;
  readonly liaisonId: string | null;
  readonly deputyId: string | null;
  readonly proposedBy: string;
  readonly decidedBy: string | null;
}

/** The part of a grant that its state depends on, so that a row with more columns fits as well. */
export type GrantTerms = Pick<Grant, 'id' | 'status' | 'validFrom' | 'validTo'>;

export const GRANT_STATES = ['proposed', 'rejected', 'revoked', 'not-yet', 'in-force', 'expired'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** How a grant stands on a day; only 'in-force' opens the green lane. */
export const grantState = (grant: GrantTerms, day: Day): GrantState => {
  if (grant.status !== 'approved') return grant.status;
  if (day < grant.validFrom) return 'not-yet';
  return day > grant.validTo ? 'expired' : 'in-force';
};

const endsLater = (one: GrantTerms, other: GrantTerms): boolean =>
  one.validTo > other.validTo || (one.validTo === other.validTo && one.id < other.id);

/**
 * The grant that entitles on a day, out of all grants of one enterprise or project: the one in force that
 * ends last (equal ends: the smaller id, so that a ticket and its case remember the same one), else null.
 */
export const entitlementOn = <G extends GrantTerms>(grants: readonly G[], day: Day): G | null =>
  grants
    .filter(grant => grantState(grant, day) === 'in-force')
    .reduce<G | null>((best, grant) => (best === null || endsLater(grant, best) ? grant : best), null);

/** A proposal is decided by someone other than who proposed it. */
export const canDecideGrant = ({
  grant,
  actorId,
}: {
  readonly grant: Pick<Grant, 'status' | 'proposedBy'>;
  readonly actorId: string;
}): boolean => grant.status === 'proposed' && grant.proposedBy !== actorId;

/** Only an approved grant can be revoked; a proposal is rejected instead. */
export const canRevokeGrant = (grant: Pick<Grant, 'status'>): boolean => grant.status === 'approved';

export type GrantProblem = 'no-ground' | 'no-basis' | 'dates-reversed' | 'deputy-is-liaison';

/** What is missing or contradictory in a grant that is proposed; empty when it can be decided upon. */
export const checkGrantTerms = (
  grant: Pick<Grant, 'ground' | 'basisDocument' | 'validFrom' | 'validTo' | 'liaisonId' | 'deputyId'>,
): readonly GrantProblem[] => {
  const problems: GrantProblem[] = [];
  if (grant.ground.trim() === '') problems.push('no-ground');
  if (grant.basisDocument.trim() === '') problems.push('no-basis');
  if (grant.validTo < grant.validFrom) problems.push('dates-reversed');
  if (grant.liaisonId !== null && grant.liaisonId === grant.deputyId) problems.push('deputy-is-liaison');
  return problems;
};
