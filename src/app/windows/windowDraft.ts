import type { WindowRecord } from '../../contract/windows.ts';

/** A window as it is typed. */
export interface WindowDraft {
  no: string;
  name: string;
  clerkId: string;
  items: string[];
}

export const EMPTY_WINDOW: WindowDraft = { no: '', name: '', clerkId: '', items: [] };

export const draftOf = (record: WindowRecord): WindowDraft => ({
  no: String(record.no),
  name: record.name,
  clerkId: record.clerkId ?? '',
  items: record.items,
});

/** What is wrong with the draft, by field. */
export function problemsOf(draft: WindowDraft): { no?: 'numberRange'; name?: 'nameNeeded' } {
  const no = Number(draft.no);
  const isNumber = Number.isInteger(no) && no >= 1 && no <= 999;
  return {
    ...(isNumber ? {} : { no: 'numberRange' as const }),
    ...(draft.name.trim() ? {} : { name: 'nameNeeded' as const }),
  };
}

/** The draft as the server takes it. */
export const toWindowEdit = (draft: WindowDraft) => ({
  no: Number(draft.no),
  name: draft.name.trim(),
  clerkId: draft.clerkId === '' ? null : draft.clerkId,
  items: draft.items,
});
