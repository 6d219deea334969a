/**
 * Cases of one family at most: no household is larger, and a family always fits into one bulk action, so that it can be
 * accepted together.
 */
export const FAMILY_MOST = 20;
