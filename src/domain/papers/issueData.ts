import type { NoticeLine } from '../cases/correctionNotice.ts';
import type { CodedReason } from '../cases/reasons.ts';

/** What 补正告知书 is issued with: each line with the office's words of its reason, as they were then. */
export const correctionData = (
  lines: readonly NoticeLine[],
  reasons: readonly CodedReason[],
  more: { reason: string | null; dueOn: string | null; count: number },
): Record<string, unknown> => ({
  lines: lines.map(line => ({
    ...line,
    reason: reasons.find(({ code }) => code === line.reasonCode) ?? null,
  })),
  ...more,
});
