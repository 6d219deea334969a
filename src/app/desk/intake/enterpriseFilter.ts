import { checkCreditCode } from '../../../domain/identity/creditCode.ts';

/** A whole credit code is looked up exactly; anything else is searched for, by name, pinyin initials or part of a code. */
export function enterpriseFilter(typed: string): { creditCode: string } | { q: string } {
  const code = checkCreditCode(typed);
  return code.ok ? { creditCode: code.normalized } : { q: typed };
}
