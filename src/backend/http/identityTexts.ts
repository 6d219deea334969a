import {
  CREDIT_CODE_PROBLEM_TEXTS,
  ID_PROBLEM_TEXTS,
  PHONE_PROBLEM_TEXTS,
  PROJECT_CODE_PROBLEM_TEXTS,
} from '../../domain/identity/texts.ts';
import { registerTexts } from './language.ts';

type Pairs = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

const prefixed = (prefix: string, texts: Pairs) =>
  Object.fromEntries(
    Object.entries(texts).map(([code, { zh, en }]) => [`${prefix}.${code}`, [zh, en] as const]),
  );

/**
 * The domain's sentences about numbers as field codes: `id.length`, `phone.format`, `credit.check-digit`,
 * `project.length`. The prefixes keep apart what is said of different numbers. Call once where a room uses them.
 */
export function registerIdentityTexts(): void {
  registerTexts({
    ...prefixed('id', ID_PROBLEM_TEXTS),
    ...prefixed('phone', PHONE_PROBLEM_TEXTS),
    ...prefixed('credit', CREDIT_CODE_PROBLEM_TEXTS),
    ...prefixed('project', PROJECT_CODE_PROBLEM_TEXTS),
  });
}
