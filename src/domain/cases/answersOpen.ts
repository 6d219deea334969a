import { type CaseStatus, isClosed } from './statuses.ts';

/** Whether the item's questions may still be answered anew: until acceptance, for what was accepted was accepted under them. */
export const answersAreOpen = ({
  status,
  acceptedAt,
}: {
  readonly status: string;
  readonly acceptedAt: unknown;
}): boolean => acceptedAt === null && !isClosed(status as CaseStatus);
