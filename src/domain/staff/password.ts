import type { Instant } from '../calendar/day.ts';

/** Account protection (等保 2.0 identity items; the numbers are the office's choice within their range). */
export const PASSWORD_POLICY = {
  minLength: 10,
  /** Longer texts only cost hashing time. */
  maxLength: 128,
  minClasses: 3,
} as const;

/** Wrong passwords in a row that lock an account, how long it stays locked, and the idle sign-out. */
export const LOCK_AFTER_FAILURES = 5;
export const LOCK_MINUTES = 15;
export const IDLE_MINUTES = 30;

export const PASSWORD_PROBLEMS = ['too-short', 'too-long', 'too-few-classes', 'contains-username'] as const;
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

type Texts = { readonly zh: string; readonly en: string };

export const PASSWORD_PROBLEM_TEXTS: Readonly<Record<PasswordProblem, Texts>> = {
  'too-short': { zh: '密码至少 10 位', en: 'The password has at least 10 characters' },
  'too-long': { zh: '密码最多 128 位', en: 'The password has at most 128 characters' },
  'too-few-classes': {
    zh: '须含大写、小写、数字、符号中的三类',
    en: 'Use three of: capitals, small letters, digits, symbols',
  },
  'contains-username': { zh: '密码不能包含用户名', en: 'The password must not contain the username' },
};

const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

const countClasses = (value: string): number => CLASSES.filter(pattern => pattern.test(value)).length;

const containsUsername = (value: string, username: string): boolean =>
  username !== '' && value.toLowerCase().includes(username.toLowerCase());

/** What is wrong with a new password; empty when it may be used. Length counts characters, not bytes. */
export const checkPassword = (
  value: string,
  { username }: { readonly username: string },
): readonly PasswordProblem[] => {
  const length = Array.from(value).length;
  const problems: PasswordProblem[] = [];
  if (length < PASSWORD_POLICY.minLength) problems.push('too-short');
  if (length > PASSWORD_POLICY.maxLength) problems.push('too-long');
  if (countClasses(value) < PASSWORD_POLICY.minClasses) problems.push('too-few-classes');
  if (containsUsername(value, username)) problems.push('contains-username');
  return problems;
};

/** Until when an account stays locked after this many failures in a row; null while it is not locked. */
export const lockedUntil = (failures: number, lastFailureAt: Instant): Instant | null =>
  failures >= LOCK_AFTER_FAILURES ? lastFailureAt + LOCK_MINUTES * 60_000 : null;
