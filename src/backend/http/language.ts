import { PROBLEM_TEXTS } from './problemTexts.ts';

export type Language = 'zh' | 'en';

/** Accept-Language, Chinese unless English is asked for first. */
export function languageOf(header: string | undefined): Language {
  const first = (header ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh';
}

const EXTRA = new Map<string, readonly [string, string]>();

/** Rooms register the texts of the codes that their own rules produce (identity, passwords, calendars …). */
export function registerTexts(texts: Record<string, readonly [zh: string, en: string]>): void {
  for (const [code, pair] of Object.entries(texts)) EXTRA.set(code, pair);
}

/** The sentence of a code; an unknown code stands for itself, so that nothing is ever empty. */
export function textOf(
  code: string,
  language: Language,
  params: Record<string, string | number> = {},
): string {
  const pair = (PROBLEM_TEXTS as Record<string, readonly [string, string]>)[code] ?? EXTRA.get(code);
  if (!pair) return code;
  return pair[language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
}
