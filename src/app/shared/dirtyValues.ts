/** The top-level fields of a form that were changed, with their values. */
export function dirtyValues(
  values: Readonly<Record<string, unknown>>,
  dirtyFields: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(dirtyFields)
      .filter(name => hasTrue(dirtyFields[name]))
      .map(name => [name, values[name]]),
  );
}

function hasTrue(mark: unknown): boolean {
  if (mark === true) return true;
  return typeof mark === 'object' && mark !== null && Object.values(mark).some(hasTrue);
}
