/** The case numbers in what somebody typed or pasted: one a line, or with commas or spaces; each once. */
export const numbersIn = (typed: string): string[] => [
  ...new Set(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .split(/[\s,、;]+/)
      .filter(Boolean),
  ),
];

/** One number more, on a line of its own. */
export const withNumber = (typed: string, number: string): string =>
  [typed.trimEnd(), number].filter(Boolean).join('\n');

/** What the server says of them: each sentence with its number, `numbers` itself without. */
export function wrongNumbers(
  numbers: readonly string[],
  errors: Readonly<Record<string, unknown>> | undefined,
): string[] {
  return Object.entries(errors ?? {}).flatMap(([field, sentence]) => {
    // The form's own entry for the whole is no sentence.
    if (typeof sentence !== 'string') return [];
    const number = numbers[Number(field.split('.')[1])];
    return [number ? `${number}: ${sentence}` : sentence];
  });
}
