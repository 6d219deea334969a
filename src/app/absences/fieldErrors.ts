import { findErrorBody } from '../providers/errorBody.ts';

/** The server's sentences by field. */
export function fieldErrorsOf(error: unknown): Readonly<Record<string, string>> {
  const errors = Object.entries(findErrorBody(error)?.errors ?? {});
  return Object.fromEntries(
    errors.flatMap(([field, text]) => (typeof text === 'string' ? [[field, text]] : [])),
  );
}
