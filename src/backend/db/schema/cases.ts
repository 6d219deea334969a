import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, officeId, version } from './columns.ts';

export const cases = pgTable(
  'cases',
  {
    id: id(),
    officeId: officeId(),
    number: text('number').notNull(),
    queryCode: text('query_code').notNull(),
    itemCode: text('item_code').notNull(),
    /** The version of the item under which the case was filed: it keeps it. */
    itemVersion: integer('item_version').notNull(),
    /** Of the item when the case was filed; null: the item's own. */
    kind: text('kind'),
    variant: text('variant'),
    status: text('status').notNull(),
    stageNo: smallint('stage_no').notNull().default(0),
    whoseMove: text('whose_move').notNull(),
    lane: text('lane').notNull(),
    channel: text('channel').notNull(),
    /** Filed online: by which platform's account, under which number of its own. */
    platformId: uuid('platform_id'),
    externalNumber: text('external_number'),
    /** 预审 of an online case: `pending`, `passed` or `returned`; null for every other. */
    precheck: text('precheck'),
    precheckDueOn: day('precheck_due_on'),
    applicantId: uuid('applicant_id').notNull(),
    applicantName: text('applicant_name').notNull(),
    agent: jsonb('agent'),
    enterpriseId: uuid('enterprise_id'),
    grantId: uuid('grant_id'),
    liaisonId: uuid('liaison_id'),
    ticketId: uuid('ticket_id'),
    /** Filed by an agent with others from one list. */
    listFilingId: uuid('list_filing_id'),
    /** 一件事: filed on one form with the others of this id; the code of the matter. */
    jointId: uuid('joint_id'),
    jointCode: text('joint_code'),
    /** The cases of one family that were linked. */
    familyId: uuid('family_id'),
    circumstances: jsonb('circumstances').notNull(),
    materials: jsonb('materials').notNull(),
    correction: jsonb('correction'),
    receivedBy: uuid('received_by').notNull(),
    receivedAt: instant('received_at').notNull(),
    acceptedBy: uuid('accepted_by'),
    acceptedAt: instant('accepted_at'),
    reviewedBy: uuid('reviewed_by').array().notNull(),
    assigneeId: uuid('assignee_id'),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    closedAt: instant('closed_at'),
    deliveredAt: instant('delivered_at'),
    committedDays: integer('committed_days').notNull(),
    legalDays: integer('legal_days').notNull(),
    extensionDays: integer('extension_days').notNull().default(0),
    committedDueOn: day('committed_due_on'),
    legalDueOn: day('legal_due_on'),
    pendingYear: integer('pending_year'),
    /** First day on which the lamp is yellow, and red: written with the due date, so that lists can filter. */
    yellowFrom: day('yellow_from'),
    redFrom: day('red_from'),
    paused: boolean('paused').notNull().default(false),
    /** The special procedure that was opened last, of those that are open… */
    pauseCode: text('pause_code'),
    /** …and all of them, the oldest first. Empty beside a `pauseCode`: that one alone. */
    openStops: text('open_stops').array().notNull().default([]),
    correctionsRequested: integer('corrections_requested').notNull().default(0),
    deferredOpen: integer('deferred_open').notNull().default(0),
    /** Durations in working minutes, written when the case closes. */
    processingMinutes: integer('processing_minutes'),
    pausedMinutes: integer('paused_minutes'),
    onTime: boolean('on_time'),
    /** Code of the office's list, named by whoever carried the case on or closed it past its committed day. */
    overdueCause: text('overdue_cause'),
    reopenedCount: smallint('reopened_count').notNull().default(0),
    /** `resumed` or `reopened`, until somebody has taken the next step. */
    backFrom: text('back_from'),
    remindersSent: smallint('reminders_sent').notNull().default(0),
    lastReason: text('last_reason'),
    /** When the corrected set came in: the five days to notify count from it. */
    correctedAt: instant('corrected_at'),
    /** When the applicant answered the notice online, until the window has looked at it. */
    supplementedAt: instant('supplemented_at'),
    /**
     * Whether the office's days to notify are watched, so that silence counts. Not for what was received before they
     * were: nothing is accepted unseen because the program is newer.
     */
    noticeWatched: boolean('notice_watched').notNull().default(false),
    /** Last day for the applicant to hand in what was asked for. */
    correctionDueOn: day('correction_due_on'),
    /** `asked` by a clerk, `allowed` by a manager, until it is sent. */
    secondNotice: text('second_notice'),
    /** Nobody said anything in time: accepted by law. */
    acceptedBySilence: boolean('accepted_by_silence').notNull().default(false),
    /** The first day on which a deferred material is owed, and how many promises wait for a signature. */
    promiseDueOn: day('promise_due_on'),
    promisesUnsigned: integer('promises_unsigned').notNull().default(0),
    /** Declarations in place of a proof: to be checked, and found false. */
    declarationsOpen: integer('declarations_open').notNull().default(0),
    declarationsFalse: integer('declarations_false').notNull().default(0),
    /** Why the system proposes to return the case; a person decides. */
    returnProposed: text('return_proposed'),
    /** When the applicant was reminded of what they owe now. */
    remindedAt: instant('reminded_at'),
    lastReasonCode: text('last_reason_code'),
    /** An extension that somebody has asked for, until the head has decided: working days, why, and who. */
    extensionAskedDays: integer('extension_asked_days'),
    extensionAskReason: text('extension_ask_reason'),
    extensionAskedBy: uuid('extension_asked_by'),
    /** How the result reached the applicant: the way, who signed for it and when, the number of the post. */
    delivery: jsonb('delivery'),
    /** 联审: codes of the offices by what they have said so far, and the first day on which an answer is owed. */
    partsOpen: text('parts_open').array().notNull().default([]),
    partsAgreed: text('parts_agreed').array().notNull().default([]),
    partsAgainst: text('parts_against').array().notNull().default([]),
    partsDueOn: day('parts_due_on'),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('cases_number').on(t.officeId, t.number),
    unique('cases_external_number').on(t.officeId, t.platformId, t.externalNumber),
    index('cases_precheck').on(t.officeId, t.precheckDueOn, t.id).where(sql`precheck = 'pending'`),
    index('cases_number_prefix').on(t.officeId, t.number.op('text_pattern_ops')),
    index('cases_query_code').on(t.officeId, t.queryCode),
    index('cases_open_move')
      .on(t.officeId, t.whoseMove, t.committedDueOn, t.id)
      .where(sql`closed_at is null`),
    index('cases_status_due').on(t.officeId, t.status, t.committedDueOn, t.id),
    // Narrow, so that even a million are counted from it quickly.
    index('cases_kinds').on(t.officeId, t.itemCode, t.lane, t.status),
    index('cases_open_due').on(t.officeId, t.committedDueOn, t.id).where(sql`closed_at is null`),
    index('cases_due').on(t.officeId, t.committedDueOn, t.id),
    index('cases_closed').on(t.officeId, t.closedAt),
    index('cases_received').on(t.officeId, t.receivedAt),
    index('cases_applicant').on(t.officeId, t.applicantId),
    index('cases_enterprise').on(t.officeId, t.enterpriseId),
    index('cases_liaison').on(t.officeId, t.liaisonId),
    index('cases_assignee').on(t.officeId, t.assigneeId).where(sql`closed_at is null`),
    index('cases_correction_due').on(t.officeId, t.correctionDueOn).where(sql`correction_due_on is not null`),
    index('cases_promise_due').on(t.officeId, t.promiseDueOn).where(sql`promise_due_on is not null`),
    index('cases_ticket').on(t.officeId, t.ticketId),
    index('cases_list_filing').on(t.officeId, t.listFilingId).where(sql`list_filing_id is not null`),
    index('cases_joint').on(t.officeId, t.jointId).where(sql`joint_id is not null`),
    index('cases_family').on(t.officeId, t.familyId).where(sql`family_id is not null`),
    index('cases_parts_open').on(t.officeId, t.partsDueOn, t.id).where(sql`parts_open <> '{}'`),
    index('cases_pending_year').on(t.officeId, t.pendingYear).where(sql`pending_year is not null`),
  ],
);

/** One row for each turn of a stage: who had it, from when to when, how long in working minutes. */
export const caseSteps = pgTable(
  'case_steps',
  {
    id: id(),
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    stageNo: smallint('stage_no').notNull(),
    name: text('name').notNull(),
    whoseMove: text('whose_move').notNull(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by'),
    outcome: text('outcome'),
    paperNumber: text('paper_number'),
    workingMinutes: integer('working_minutes'),
    /** Office minutes of the turn that special procedures took: what another office had the case for, among others. */
    pausedMinutes: integer('paused_minutes'),
  },
  t => [index('case_steps_case').on(t.officeId, t.caseId, t.startedAt)],
);

/** Special procedures: working days d with from ≤ d < to are left out. */
export const casePauses = pgTable(
  'case_pauses',
  {
    id: id(),
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    code: text('code').notNull(),
    /** Whether it stops the legal clock too: only with a legal basis, verified or confirmed by a manager. */
    legal: boolean('legal').notNull(),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on'),
    expectedEndOn: day('expected_end_on'),
    startedBy: uuid('started_by').notNull(),
    startedAt: instant('started_at').notNull(),
    endedBy: uuid('ended_by'),
    endedAt: instant('ended_at'),
    reason: text('reason'),
  },
  t => [
    index('case_pauses_case').on(t.officeId, t.caseId),
    index('case_pauses_open').on(t.officeId, t.expectedEndOn).where(sql`ended_at is null`),
  ],
);
