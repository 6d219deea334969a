/** A number of the definition as it stands in its field. */
export const numberText = (value: unknown): string => (typeof value === 'number' ? String(value) : '');

/** The number that was typed; undefined while it is none. Digits of an input method count (１２). */
export function findNumber(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  const isNumber = /^-?\d{1,4}(\.\d{1,2})?$/.test(text);
  return isNumber ? Number(text) : undefined;
}
