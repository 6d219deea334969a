import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, officeId } from './columns.ts';

/** What an applicant has promised for a material: to bring it later (容缺), or that it is as declared (告知承诺). */
export const casePromises = pgTable(
  'case_promises',
  {
    id: id(),
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    applicantId: uuid('applicant_id').notNull(),
    /** `deferral` or `declaration`. */
    kind: text('kind').notNull(),
    materialId: text('material_id').notNull(),
    /** The words that were signed, where others than the template's. */
    text: text('text'),
    /** Null: made, and not signed yet. */
    signedOn: day('signed_on'),
    /** `applicant` or `agent`. */
    signer: text('signer'),
    /** Last day to bring the material; null for a declaration. */
    dueOn: day('due_on'),
    /** `open`, `kept`, `broken` or `ended` with its case. */
    state: text('state').notNull(),
    madeBy: uuid('made_by'),
    madeAt: instant('made_at').notNull(),
    /** Day on which the material reached the office. */
    receivedOn: day('received_on'),
    brokenOn: day('broken_on'),
    closedBy: uuid('closed_by'),
    closedAt: instant('closed_at'),
    note: text('note'),
  },
  t => [
    index('case_promises_case').on(t.officeId, t.caseId),
    index('case_promises_open').on(t.officeId, t.state, t.dueOn),
    index('case_promises_broken').on(t.officeId, t.applicantId, t.brokenOn),
  ],
);
