/** Green for one ticket or case without a grant: someone asks with a reason, a second person decides. */
export interface GreenException {
  readonly reason: string;
  readonly requestedBy: string;
  readonly approvedBy: string | null;
}

export type GreenExceptionProblem = 'no-reason' | 'no-second-person' | 'same-person';

/** Why a one-off green does not count (yet); empty when it opens the green lane. */
export const checkGreenException = (exception: GreenException): readonly GreenExceptionProblem[] => {
  const problems: GreenExceptionProblem[] = [];
  if (exception.reason.trim() === '') problems.push('no-reason');
  if (exception.approvedBy === null) problems.push('no-second-person');
  if (exception.approvedBy === exception.requestedBy) problems.push('same-person');
  return problems;
};

/** True when the exception opens the green lane: a reason, and two different people. */
export const isExceptionInForce = (exception: GreenException): boolean =>
  checkGreenException(exception).length === 0;

/** A request with a reason that nobody has decided may be decided by anyone but who asked. */
export const canDecideException = ({
  exception,
  actorId,
}: {
  readonly exception: GreenException;
  readonly actorId: string;
}): boolean =>
  exception.approvedBy === null && exception.reason.trim() !== '' && exception.requestedBy !== actorId;
