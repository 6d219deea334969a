import type { ImportCode, ImportError } from '../../domain/calendar/importError.ts';
import { type Language, registerTexts, textOf } from '../http/language.ts';

const TEXTS: Readonly<Record<ImportCode, readonly [zh: string, en: string]>> = {
  empty: ['没有内容', 'There is nothing in it'],
  'not-json': ['不是有效的 JSON', 'Not valid JSON'],
  'unknown-shape': ['看不懂的格式，请按模板粘贴', 'Not a known form; paste it as the template shows'],
  'unknown-column': ['多出的列或字段：{column}', 'A column or field too many: {column}'],
  'missing-column': ['缺少列：{column}', 'A column is missing: {column}'],
  'too-many-rows': ['共 {count} 行，最多 {most} 行', '{count} rows; at most {most}'],
  'wrong-columns': ['有 {found} 列，应为 {expected} 列', '{found} columns where {expected} belong'],
  'bad-date': ['日期无效：{value}', 'Not a date: {value}'],
  'bad-works': ['{date} 的“是否上班”无效：{value}', '{date}: neither a working day nor a rest day: {value}'],
  'missing-name': ['{date} 缺少名称', '{date} has no name'],
  'other-year': ['{date} 不在 {year} 年', '{date} is not in {year}'],
  duplicate: ['{date} 重复', '{date} is there twice'],
  'make-up-on-weekday': [
    '{date} 是周一至周五，不能是调休上班日',
    '{date} is a weekday already: no make-up day',
  ],
};

export const importCode = (code: ImportCode): string => `calendar-${code}`;

export function registerImportTexts(): void {
  for (const [code, pair] of Object.entries(TEXTS)) {
    registerTexts({ [importCode(code as ImportCode)]: pair });
  }
  registerTexts({
    'past-day': ['只能更改今天以后的日期', 'Only days after today can be changed'],
    'no-such-year': ['该年的工作日历还没有导入', 'That year has not been imported'],
    'import-refused': [
      '日历有 {count} 处问题，没有导入。',
      'The calendar has {count} problem(s); nothing was imported.',
    ],
  });
}

/** What is wrong with a pasted year, line by line, in words. */
export const presentProblems = (errors: readonly ImportError[], language: Language) =>
  errors.map(({ row, code, params }) => ({
    line: row,
    code,
    text: textOf(importCode(code), language, { ...params }),
  }));
