import { normalizeNumber } from './normalize.ts';

/**
 * What a project code may look like. A setting and not law: the form of the national investment platform
 * (YYYY-NNNNNN-NN-NN-NNNNNN) is usual, but an office may number its major projects in its own way.
 */
export interface ProjectCodeRule {
  readonly minLength: number;
  readonly maxLength: number;
}

export const DEFAULT_PROJECT_CODE_RULE: ProjectCodeRule = { minLength: 6, maxLength: 40 };

export const PROJECT_CODE_PROBLEMS = ['empty', 'length', 'characters'] as const;
export type ProjectCodeProblem = (typeof PROJECT_CODE_PROBLEMS)[number];

export type ProjectCodeCheck = { ok: true; normalized: string } | { ok: false; code: ProjectCodeProblem };

const projectCodeProblem = (code: string, rule: ProjectCodeRule): ProjectCodeProblem | null => {
  if (code === '') return 'empty';
  if (code.length < rule.minLength || code.length > rule.maxLength) return 'length';
  return /^[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?$/.test(code) ? null : 'characters';
};

/** Checks a project code: A-Z, 0-9 and inner hyphens, with the lengths of the rule. */
export const checkProjectCode = (
  value: string,
  rule: ProjectCodeRule = DEFAULT_PROJECT_CODE_RULE,
): ProjectCodeCheck => {
  const normalized = normalizeNumber(value);
  const problem = projectCodeProblem(normalized, rule);
  return problem === null ? { ok: true, normalized } : { ok: false, code: problem };
};

/** True for the form of the national investment platform. */
export const isNationalProjectCode = (value: string): boolean =>
  /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/.test(normalizeNumber(value));
