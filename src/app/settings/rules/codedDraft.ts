import type { CodedReason } from '../../../domain/cases/reasons.ts';

/** A row of a list of codes as it is typed; `key` stays while its texts change. */
export interface CodedDraft {
  key: string;
  code: string;
  zh: string;
  en: string;
  remedyZh: string;
  remedyEn: string;
  /** The code is in the office's list already: cases may name it. */
  isSaved: boolean;
}

export const codedDrafts = (rows: readonly CodedReason[]): CodedDraft[] =>
  rows.map(({ code, zh, en, remedy }) => ({
    key: code,
    code,
    zh,
    en,
    remedyZh: remedy?.zh ?? '',
    remedyEn: remedy?.en ?? '',
    isSaved: true,
  }));

/** The rows as the server takes them; a remedy only where one is written. */
export const codedRows = (rows: readonly CodedDraft[]): CodedReason[] =>
  rows.map(({ code, zh, en, remedyZh, remedyEn }) => ({
    code: code.trim(),
    zh: zh.trim(),
    en: en.trim(),
    ...((remedyZh.trim() || remedyEn.trim()) && { remedy: { zh: remedyZh.trim(), en: remedyEn.trim() } }),
  }));
