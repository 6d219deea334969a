/** The list without one of its rows. */
export const without = <T>(rows: readonly T[], index: number): T[] => rows.filter((_, at) => at !== index);

/** The list with a row moved up (-1) or down (1); the same list where it cannot go further. */
export function moved<T>(rows: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const row = rows[index];
  const other = rows[index + by];
  if (row === undefined || other === undefined) return rows;
  return rows.map((each, at) => (at === index ? other : at === index + by ? row : each));
}
