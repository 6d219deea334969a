import { invalid } from './problem.ts';

interface DriverError {
  code?: unknown;
  constraint?: unknown;
  constraint_name?: unknown;
  cause?: unknown;
}

/** The constraint that an insert or update ran against, or undefined when the error is another one. */
export function uniqueConstraintOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, constraint, constraint_name, cause } = error as DriverError;
  if (code !== '23505') return uniqueConstraintOf(cause);
  return String(constraint_name ?? constraint ?? '');
}

/**
 * Runs a write whose unique constraints belong to fields. The transaction is lost when one is hit.
 * @throws Problem 422 `in-use` on the field.
 */
export async function refuseTaken<T>(fields: Record<string, string>, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const field = fields[uniqueConstraintOf(error) ?? ''];
    throw field ? invalid({ [field]: 'in-use' }) : error;
  }
}
