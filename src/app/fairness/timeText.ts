const OFFICE_MS = 8 * 3_600_000;

/** Day and minute on the office's clock: `2026-03-02 10:05`. */
export const timeText = (instant: string): string =>
  new Date(Date.parse(instant) + OFFICE_MS).toISOString().slice(0, 16).replace('T', ' ');
