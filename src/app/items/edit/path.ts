/** What stands at a path of a definition, such as `materials.3.copies`; undefined where nothing does. */
export function valueAt(value: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
    value,
  );
}

/**
 * The same definition with another value at the path, sharing whatever is not on the way. What is missing on the way is
 * made; undefined takes the value away.
 */
export function withValueAt<T>(value: T, path: string, next: unknown): T {
  return replaced(value, stepsOf(path), next) as T;
}

function replaced(value: unknown, [step, ...rest]: readonly string[], next: unknown): unknown {
  if (step === undefined) return next;
  if (Array.isArray(value)) {
    return value.map((each, index) => (String(index) === step ? replaced(each, rest, next) : each));
  }
  const { [step]: old, ...others } = (value ?? {}) as Record<string, unknown>;
  const changed = replaced(old, rest, next);
  return changed === undefined ? others : { ...(value as object), [step]: changed };
}

const stepsOf = (path: string): string[] => path.split('.').filter(step => step !== '');

/** `materials.3` + `zh`; a path of its own at the top. */
export const under = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
