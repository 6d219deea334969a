/** A second recall of a number comes no sooner, unless the office has set another lock: a double press is one call. */
export const RECALL_LOCK_SECONDS = 3;
