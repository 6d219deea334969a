/** The reason, in the log, of a waiting number that was cancelled without one: the fairness report lists those. */
export const UNSTATED = 'unstated';
