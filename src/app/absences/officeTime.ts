/** What a `datetime-local` field says, on the office's clock (UTC+8); undefined when it is empty or half typed. */
export function instantOf(typed: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)
    ? new Date(`${typed}:00+08:00`).toISOString()
    : undefined;
}
