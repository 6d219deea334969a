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

/** A promise as it is given with the acceptance; all of it may come later. */
interface GivenPromise {
  signedOn?: string | undefined;
  dueOn?: string | undefined;
  text?: string | undefined;
}

/** What 容缺受理通知书 and its promise are issued with; `latest` is the last day that may be promised. */
export const deferralData = (
  materials: readonly string[],
  promise: GivenPromise | undefined,
  latest: string,
): Record<string, unknown> => ({
  materials,
  dueOn: promise?.dueOn ?? latest,
  signedOn: promise?.signedOn ?? null,
  text: promise?.text ?? null,
  copies: 2,
});

/** What 告知承诺书 is issued with. */
export const declarationData = (
  materials: readonly string[],
  declaration: GivenPromise | undefined,
): Record<string, unknown> => ({
  materials,
  signedOn: declaration?.signedOn ?? null,
  text: declaration?.text ?? null,
});
