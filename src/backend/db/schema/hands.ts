import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, officeId } from './columns.ts';

/** What colleagues say to each other about a case. Added to, never changed; its author may strike one out. */
export const caseComments = pgTable(
  'case_comments',
  {
    id: id(),
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    authorId: uuid('author_id').notNull(),
    text: text('text').notNull(),
    mentions: uuid('mentions').array().notNull(),
    at: instant('at').notNull(),
    struckAt: instant('struck_at'),
  },
  t => [index('case_comments_case').on(t.officeId, t.caseId, t.at)],
);

/** Until when somebody has read the comments of a case. */
export const caseCommentReads = pgTable(
  'case_comment_reads',
  {
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    staffId: uuid('staff_id').notNull(),
    readAt: instant('read_at').notNull(),
  },
  t => [primaryKey({ columns: [t.officeId, t.caseId, t.staffId] })],
);

/** Whose page of a case is open just now: a beat every few seconds, old ones count for nothing. */
export const casePresence = pgTable(
  'case_presence',
  {
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    staffId: uuid('staff_id').notNull(),
    /** Typing or in the middle of an action. */
    acting: boolean('acting').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.officeId, t.caseId, t.staffId] }),
    index('case_presence_person').on(t.officeId, t.staffId, t.seenAt),
  ],
);
