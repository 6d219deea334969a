/** A share in whole percent; of nothing it is "—", not a hundred percent. */
export const shareText = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`;
