/** Why an action is not allowed now; the screen and the error body turn it into a sentence. */
export const REFUSAL_CODES = [
  'role',
  'status',
  'paused',
  'not-paused',
  'not-your-stage',
  'not-assigned',
  'questions-open',
  'materials-missing',
  'already-corrected',
  'no-clock-stop',
  'already-extended',
  'past-due',
  'not-overdue',
  'same-person',
  'deferred-open',
  'promise-broken',
  'no-correction-yet',
  'second-notice-asked',
  'second-notice-open',
  'promise-signed',
  'nothing-deferred',
  'no-declaration',
  'declaration-not-false',
  'declaration-false',
  'promise-unsigned',
  'extension-asked',
  'no-extension-asked',
  'part-unknown',
  'parts-open',
  'parts-against',
  'no-part',
  'no-objection',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** `params` are the facts of the sentence, such as the missing materials. */
export interface Refusal {
  code: RefusalCode;
  params: Readonly<Record<string, string | number | readonly string[]>>;
}
