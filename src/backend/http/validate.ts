import type { z } from 'zod';
import { invalid, malformed, Problem } from './problem.ts';

const CODES: Record<string, string> = {
  too_big: 'too-long',
  too_small: 'too-short',
  invalid_value: 'choice',
  invalid_format: 'type',
  unrecognized_keys: 'unknown',
};

function codeOf(issue: z.core.$ZodIssue): string {
  // Our schemas put a code of PROBLEM_TEXTS in the place of a message; zod's own messages have spaces.
  if (issue.message && !issue.message.includes(' ')) return issue.message;
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'required' : 'type';
  if ((issue.code === 'too_big' || issue.code === 'too_small') && issue.origin !== 'string') return 'range';
  return CODES[issue.code] ?? 'type';
}

/** @throws Problem 422 with a code for each wrong field (`applicant.idNumber`), 400 when it is no object at all. */
export function parseBody<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const path = issue.path.join('.');
    if (path === '') throw new Problem(422, 'invalid', { params: { count: 1 }, fields: { body: 'type' } });
    fields[path] ??= codeOf(issue);
  }
  throw invalid(fields);
}

/** @throws Problem 400 that names the parameter. */
export function parseQuery<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw malformed('bad-query', { detail: result.error.issues[0]?.path.join('.') || '?' });
}
