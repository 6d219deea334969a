import { HttpError } from 'ra-core';

/** The error body of the contract. */
export interface ErrorBody {
  message?: string;
  code?: string;
  errors?: Record<string, string>;
  [more: string]: unknown;
}

/** The body as react-hook-form wants it: the same field errors, and the sentence for the whole form. */
export interface FormErrorBody extends Omit<ErrorBody, 'errors'> {
  errors?: Record<string, string | { serverError: string }>;
}

/**
 * Field errors stay beside their fields; `root.serverError` makes react-admin also show the sentence.
 * A body without field errors passes unchanged.
 */
export function toFormErrors(body: ErrorBody): FormErrorBody {
  if (!body.errors || Object.keys(body.errors).length === 0) return { ...body, errors: undefined };
  const errors: FormErrorBody['errors'] = { ...body.errors };
  if (body.message) errors.root = { serverError: body.message };
  return { ...body, errors };
}

/** What a failed call answered, if it was an answer at all. */
export function findErrorBody(error: unknown): FormErrorBody | undefined {
  const body = error instanceof HttpError ? error.body : undefined;
  return body && typeof body === 'object' ? (body as FormErrorBody) : undefined;
}

/** The HTTP status of a failed call; 0 when the server was not reached. */
export function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : 0;
}

/** Whether it is unknown if the server did it: no answer, or a broken one. The same press may be sent again. */
export function isOutcomeUnknown(error: unknown): boolean {
  const status = statusOf(error);
  return status === 0 || status === 429 || status >= 500;
}
