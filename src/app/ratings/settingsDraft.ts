import type { RatingSettings } from '../../contract/ratings.ts';

export interface ReasonDraft {
  key: string;
  code: string;
  zh: string;
  en: string;
}

/** The settings as typed: days are text until they are sent. */
export interface RatingSettingsDraft {
  contactDays: string;
  fixDays: string;
  reasons: readonly ReasonDraft[];
}

export const draftOf = ({ contactDays, fixDays, reasons }: RatingSettings): RatingSettingsDraft => ({
  contactDays: String(contactDays),
  fixDays: String(fixDays),
  reasons: reasons.map(reason => ({ ...reason, key: reason.code })),
});

/** The body to send; what is no number goes as it is, for the server to name the field. */
export const bodyOf = (draft: RatingSettingsDraft, version: number) => ({
  contactDays: Number(draft.contactDays),
  fixDays: Number(draft.fixDays),
  reasons: draft.reasons.map(({ code, zh, en }) => ({ code, zh, en })),
  version,
});
