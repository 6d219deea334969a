/** The server's sentences by field, without react-hook-form's `root`. */
export function fieldSentences(
  errors: Readonly<Record<string, unknown>> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors ?? {}).flatMap(([field, sentence]) =>
      typeof sentence === 'string' ? [[field, sentence]] : [],
    ),
  );
}
