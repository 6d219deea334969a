import type { Item } from '../../domain/items/item.ts';

export type ValueField = 'kind' | 'committedDays' | 'legalDays' | 'fee';
export type ConfirmField = ValueField | 'clockStop';

/** What a manager types to confirm a value; `en` is the English of the fee. */
export interface ConfirmDraft {
  value: string;
  en: string;
  source: string;
}

export type ConfirmProblem = 'required' | 'range';

const isDays = (field: ConfirmField) => field === 'committedDays' || field === 'legalDays';

/**
 * The value as it stands, ready to be confirmed unchanged. The source is the manager's own to name: what made the
 * value a mere candidate is not offered as its confirmation.
 */
export function draftOf(item: Item, field: ConfirmField): ConfirmDraft {
  if (field === 'clockStop') return { value: '', en: '', source: '' };
  const source = item[field].confirmedBy ? (item[field].source ?? '') : '';
  if (field === 'fee') return { value: item.fee.value.zh, en: item.fee.value.en, source };
  return { value: String(item[field].value), en: '', source };
}

/** What is wrong as typed. */
export function checkConfirm(
  field: ConfirmField,
  draft: ConfirmDraft,
): Partial<Record<keyof ConfirmDraft, ConfirmProblem>> {
  const problems: Partial<Record<keyof ConfirmDraft, ConfirmProblem>> = {};
  if (draft.source.trim() === '') problems.source = 'required';
  if (field === 'clockStop') return problems;
  if (draft.value.trim() === '') problems.value = 'required';
  else if (isDays(field) && !/^\d{1,3}$/.test(draft.value.trim())) problems.value = 'range';
  else if (isDays(field) && Number(draft.value) > 400) problems.value = 'range';
  if (field === 'fee' && draft.en.trim() === '') problems.en = 'required';
  return problems;
}

/** The body of `POST /items/:id/actions/confirm`. */
export function confirmBody(field: ConfirmField, draft: ConfirmDraft, code?: string) {
  const source = draft.source.trim();
  if (field === 'clockStop') return { field, code, source };
  if (field === 'fee') return { field, value: { zh: draft.value.trim(), en: draft.en.trim() }, source };
  return { field, value: isDays(field) ? Number(draft.value) : draft.value, source };
}
