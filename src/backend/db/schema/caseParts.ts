import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, officeId } from './columns.ts';

/** 联审: one office asked once to review a case at a stage, beside others, on its own clock. */
export const caseParts = pgTable(
  'case_parts',
  {
    id: id(),
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    stageNo: smallint('stage_no').notNull(),
    /** The office as the item named it when it was asked. */
    code: text('code').notNull(),
    zh: text('zh').notNull(),
    en: text('en').notNull(),
    /** Planned working days from the day after it was sent, pauses left out; the day is null in a year without a calendar. */
    days: doublePrecision('days').notNull(),
    dueOn: day('due_on'),
    /** Null: sent by rule, when silence accepted the case. */
    sentBy: uuid('sent_by'),
    sentAt: instant('sent_at').notNull(),
    /** Why it was asked again. */
    sentReason: text('sent_reason'),
    /** `open`, `answered` or `recalled`. */
    state: text('state').notNull(),
    /** `agree`, `disagree` or `needs-material`. */
    answer: text('answer'),
    paperNumber: text('paper_number'),
    note: text('note'),
    /** One paper of the joint window answered for all offices. */
    jointly: boolean('jointly').notNull().default(false),
    /** Who recorded the answer, or moved the case away; and when. */
    endedBy: uuid('ended_by'),
    endedAt: instant('ended_at'),
    /** Office minutes from being sent to the end, without those that pauses took; and those. */
    workingMinutes: integer('working_minutes'),
    pausedMinutes: integer('paused_minutes'),
    chased: smallint('chased').notNull().default(0),
    chasedAt: instant('chased_at'),
  },
  t => [
    index('case_parts_case').on(t.officeId, t.caseId, t.sentAt),
    index('case_parts_open').on(t.officeId, t.dueOn, t.caseId).where(sql`state = 'open'`),
  ],
);
