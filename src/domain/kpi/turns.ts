/** Whose turn it was, for the figures: review and approval are one. */
export const TURNS = ['window', 'review', 'office', 'applicant', 'stopped'] as const;
export type Turn = (typeof TURNS)[number];
