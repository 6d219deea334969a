import type { MessageKey } from '../i18n/catalogue.ts';
import type { TextValues } from '../i18n/useT.ts';
import { findErrorBody, statusOf } from '../providers/errorBody.ts';

const LOCK_MINUTES_UNKNOWN = 15;

/** The sentence for a sign-in that failed: wrong, locked (with minutes), disabled, not reached, anything else. */
export function loginProblem(error: unknown): [MessageKey, TextValues] {
  const status = statusOf(error);
  const body = findErrorBody(error);
  if (status === 0) return ['shell.login.unreachable', {}];
  if (status === 423 || status === 429)
    return ['shell.login.locked', { minutes: minutesOf(body?.retryAfter) }];
  if (status === 403) return ['shell.login.disabled', {}];
  if (status === 401 || status === 422 || status === 400) return ['shell.login.wrong', {}];
  return ['shell.login.failed', { message: error instanceof Error ? error.message : String(status) }];
}

/** Retry-After in seconds → whole minutes, at least one. */
function minutesOf(retryAfter: unknown): number {
  const seconds = Number(retryAfter);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds / 60) : LOCK_MINUTES_UNKNOWN;
}
