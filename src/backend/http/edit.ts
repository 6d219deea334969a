type Fields = Readonly<Record<string, unknown>>;

/** The body of a PUT as it was sent, before the schema took out what it does not know. */
export function sentFields(bodyText: string): Record<string, unknown> {
  const value: unknown = bodyText === '' ? {} : JSON.parse(bodyText);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Names of the editable fields that are sent and differ. */
export const changedFields = (sent: Fields, present: Fields, editable: readonly string[]): string[] =>
  editable.filter(name => Object.hasOwn(sent, name) && !isSame(sent[name], present[name]));

/** The edit with what was not sent as it is: a default of the schema empties nothing that is there. */
export function keepUnsent<T extends object>(edit: T, sent: Fields, present: Fields): T {
  const unsent = Object.keys(present).filter(name => !Object.hasOwn(sent, name) && Object.hasOwn(edit, name));
  return { ...edit, ...Object.fromEntries(unsent.map(name => [name, present[name]])) };
}
