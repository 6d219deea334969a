/** How one field of an action's body is asked for. */
export type FieldNeed = 'required' | 'optional' | 'one-of';

/** The body of an action as it is typed; every value is text until it is sent. */
export type ActionValues = Readonly<Record<string, string>>;

/** An action's fields, as `allowedActions[].needs` says them. What is not a known word counts as optional. */
export type ActionNeeds = Readonly<Record<string, unknown>>;

const NEEDS: ReadonlySet<unknown> = new Set(['required', 'optional', 'one-of']);

export const MAX_DAYS = 60;
const NUMBERS: ReadonlySet<string> = new Set(['days']);

export function needOf(needs: ActionNeeds, field: string): FieldNeed {
  const need = needs[field];
  return NEEDS.has(need) ? (need as FieldNeed) : 'optional';
}

/** The fields that are still wrong: missing, or not a whole number from 1 to 60. */
export function problemsOf(needs: ActionNeeds, values: ActionValues): Record<string, 'required' | 'range'> {
  const problems: Record<string, 'required' | 'range'> = {};
  const fields = Object.keys(needs);
  const isFilled = (field: string) => (values[field] ?? '').trim() !== '';
  const oneOf = fields.filter(field => needOf(needs, field) === 'one-of');
  for (const field of fields) {
    if (needOf(needs, field) === 'required' && !isFilled(field)) problems[field] = 'required';
    if (NUMBERS.has(field) && isFilled(field) && !isDayCount(values[field])) problems[field] = 'range';
  }
  const firstOfMany = oneOf[0];
  if (firstOfMany && !oneOf.some(isFilled)) problems[firstOfMany] = 'required';
  return problems;
}

/** The body to send: trimmed, numbers as numbers, empty fields left out. */
export function bodyOf(values: ActionValues): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values)
      .map(([field, value]) => [field, value.trim()] as const)
      .filter(([, value]) => value !== '')
      .map(([field, value]) => [field, NUMBERS.has(field) ? Number(value) : value]),
  );
}

function isDayCount(text: string | undefined): boolean {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= MAX_DAYS;
}
