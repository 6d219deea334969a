/** What is pasted, as typed. */
export interface ImportDraft {
  year: string;
  notice: string;
  content: string;
}

export type ImportProblem = 'required' | 'yearRange';

/** What has to be there before anybody looks at the rows: those are the server's to check. */
export function checkImport(draft: ImportDraft): Partial<Record<keyof ImportDraft, ImportProblem>> {
  const year = Number(draft.year);
  const isYear = Number.isInteger(year) && year >= 1990 && year <= 2100;
  return {
    ...(isYear ? {} : { year: 'yearRange' as const }),
    ...(draft.notice.trim() ? {} : { notice: 'required' as const }),
    ...(draft.content.trim() ? {} : { content: 'required' as const }),
  };
}

export const importBody = (draft: ImportDraft) => ({
  year: Number(draft.year),
  notice: draft.notice.trim(),
  content: draft.content,
});
