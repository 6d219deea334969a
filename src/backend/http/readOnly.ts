import { Problem } from './problem.ts';

/**
 * simple-rest sends the whole record in a PUT: what comes back as it was shown is ignored, also masked; a field that
 * cannot be changed here and was is refused. Fields that the record does not have are ignored.
 * @throws Problem 422 'read-only' on each such field.
 */
export function checkReadOnly(
  body: Record<string, unknown>,
  shown: Record<string, unknown>,
  editable: readonly string[],
): void {
  const changed = Object.keys(body).filter(
    name =>
      Object.hasOwn(shown, name) &&
      name !== 'version' &&
      !editable.includes(name) &&
      canonical(body[name]) !== canonical(shown[name]),
  );
  if (changed.length === 0) return;
  throw new Problem(422, 'invalid', {
    params: { field: changed[0] ?? '', count: changed.length },
    fields: Object.fromEntries(changed.map(name => [name, 'read-only'])),
  });
}

/** JSON with its keys in order: two programs may write the same record differently. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
