import type { FormulaChange } from '../../../contract/scores.ts';
import type { ScorePart } from '../../../domain/kpi/score.ts';

/** A part while it is typed. Shares are typed as per cent, as they are shown. */
export interface PartDraft {
  readonly code: string;
  readonly weight: string;
  readonly none: string;
  readonly full: string;
}

const scaleOf = (isShare: boolean): number => (isShare ? 100 : 1);
const plain = (value: number): string => String(Math.round(value * 1e6) / 1e6);

export const draftOfPart = ({ code, weight, none, full }: ScorePart, isShare: boolean): PartDraft => ({
  code,
  weight: plain(weight),
  none: plain(none * scaleOf(isShare)),
  full: plain(full * scaleOf(isShare)),
});

const numberOf = (text: string): number | null =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null;

/** The part as typed; null while something is no number, or no part of a formula. */
export function partOf(draft: PartDraft, isShare: boolean): FormulaChange['parts'][number] | null {
  const [weight, none, full] = [draft.weight, draft.none, draft.full].map(numberOf);
  if (weight == null || none == null || full == null) return null;
  if (weight < 0.1 || weight > 100 || none === full || draft.code === '') return null;
  const scale = scaleOf(isShare);
  return { code: draft.code, weight, none: none / scale, full: full / scale };
}
