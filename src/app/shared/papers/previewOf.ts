import type { CaseDetail } from '../../../contract/cases.ts';
import type { PreviewCase } from '../../../domain/papers/preview.ts';

const instantOf = (at: string | null): number | null => (at === null ? null : Date.parse(at));

/** What the papers of a case say of it, its people masked as the page has them. */
export const previewOf = (record: CaseDetail): PreviewCase => ({
  number: record.number,
  queryCode: record.queryCode,
  variant: record.variant,
  applicant: record.applicant,
  receivedAt: Date.parse(record.receivedAt),
  acceptedAt: instantOf(record.acceptedAt),
  decidedAt: instantOf(record.decidedAt),
  deliveredAt: instantOf(record.deliveredAt),
  committedDays: record.committedDays,
  committedDueOn: record.committedDueOn,
  legalDueOn: record.legalDueOn,
  status: record.status,
  materials: record.materials,
});
