import { z } from 'zod';
import { SIGNERS } from '../domain/cases/handover.ts';
import { PART_ANSWERS } from '../domain/cases/parts.ts';
import { PROMISE_KINDS, PROMISE_STATES } from '../domain/cases/promise.ts';
import { CASE_ACTIONS, CASE_STATUSES, WHOSE_MOVE } from '../domain/cases/statuses.ts';
import { TIME_PARTS } from '../domain/cases/timeSplit.ts';
import { ID_TYPES } from '../domain/identity/idTypes.ts';
import { MATERIAL_STATUSES } from '../domain/items/checklist.ts';
import { PRECHECKS } from '../domain/online/precheck.ts';
import { LANES } from '../domain/queue/lanes.ts';
import { TakenFromRecord } from './carryOver.ts';
import { CasePartRecord } from './caseParts.ts';
import { DayString, Id, Instant, text, Version } from './common.ts';
import { DuplicateCandidate } from './duplicates.ts';
import { ItemChangeRecord } from './itemVersions.ts';
import { LedgerLine } from './limits.ts';

/** Certificate codes of the national platforms are understood beside our own words. */
const ID_TYPE_ALIASES: Record<string, (typeof ID_TYPES)[number]> = {
  '111': 'id-card',
  '414': 'passport',
  '511': 'taiwan-travel-permit',
  '516': 'mainland-travel-permit',
  '999': 'other',
};
export const IdTypeInput = z.preprocess(
  v => (typeof v === 'string' ? (ID_TYPE_ALIASES[v] ?? v) : v),
  z.enum(ID_TYPES),
);

export const ApplicantInput = z.object({
  name: text(60, 1),
  idType: IdTypeInput,
  idNumber: text(40, 1),
  phone: text(30, 1),
});

export const AgentInput = z.object({
  name: text(60, 1),
  idType: IdTypeInput.optional().meta({ description: 'of the number; an id-card unless said otherwise' }),
  idNumber: text(40).optional(),
  phone: text(30).optional(),
  letter: text(120, 1).meta({ description: 'number or title of the letter of authority' }),
  letterValidUntil: DayString.optional().meta({ description: 'the last day on which the letter holds' }),
});

/** `received` (handed in) is understood as `provided`. */
export const MaterialStatusInput = z.preprocess(
  v => (v === 'received' ? 'provided' : v),
  z.enum(MATERIAL_STATUSES),
);
export const MaterialState = z.object({
  id: text(40, 1),
  status: MaterialStatusInput,
  note: text(300).optional(),
  /** request-correction: what is wrong with it, one of the office's codes; `missing` unless said otherwise. */
  reasonCode: text(40).optional(),
});

/** Of a filing: `waived` with an earlier case of the same person, as `GET /carry-over` offers it (免交). */
export const FiledMaterial = MaterialState.extend({ takenFrom: z.object({ caseId: Id }).optional() });

export const CaseCreate = z.object({
  itemCode: z.string().min(1, { error: 'required' }).max(20),
  variant: z.string().max(20).nullish(),
  applicant: ApplicantInput,
  agent: AgentInput.nullish(),
  creditCode: text(40).nullish(),
  projectCode: text(60).nullish(),
  ticketId: Id.nullish(),
  circumstances: z.record(z.string().max(60), z.string().max(60)).default({}),
  materials: z.array(FiledMaterial).max(100).default([]),
  checkDuplicates: z.boolean().optional().meta({
    description: 'true: 409 `possible-duplicate` with the candidates, unless `duplicateReason` says why',
  }),
  duplicateReason: text(200, 1).optional(),
  askAnewReason: text(200, 1).optional().meta({
    description: 'why nothing that the person handed in before is taken over; goes into the log',
  }),
});
export type CaseCreate = z.infer<typeof CaseCreate>;

export const AllowedActionRecord = z
  .object({ action: z.enum(CASE_ACTIONS), needs: z.record(z.string(), z.unknown()) })
  .loose()
  .meta({ id: 'AllowedAction' });

/** Where the lamp stands today: `remaining` counts working days after today up to the due day. */
export const LampState = z.object({
  lamp: z.enum(['none', 'yellow', 'red', 'stopped', 'done']),
  remaining: z.int().nullable(),
});

export const CaseRecord = z
  .object({
    id: Id,
    number: z.string(),
    queryCode: z.string(),
    itemCode: z.string(),
    itemVersion: z.int(),
    variant: z.string().nullable(),
    status: z.enum(CASE_STATUSES),
    stageNo: z.int(),
    stageName: z.string(),
    whoseMove: z.enum(WHOSE_MOVE),
    lane: z.enum(LANES),
    channel: z.string(),
    externalNumber: z.string().nullable().meta({ description: 'the number of the city’s platform' }),
    precheck: z.enum(PRECHECKS).nullable(),
    precheckDueOn: DayString.nullable(),
    lamp: LampState.shape.lamp,
    remaining: LampState.shape.remaining,
    applicantId: Id,
    applicantName: z.string().meta({ description: 'masked' }),
    enterpriseId: Id.nullable(),
    grantId: Id.nullable(),
    liaisonId: Id.nullable(),
    ticketId: Id.nullable(),
    listFilingId: Id.nullable().meta({ description: 'filed by an agent with others from one list' }),
    jointId: Id.nullable().meta({ description: '一件事: filed on one form with the others of this id' }),
    jointCode: z.string().nullable().meta({ description: 'code of the joint matter' }),
    familyId: Id.nullable().meta({ description: 'linked with the cases of family members' }),
    receivedAt: Instant,
    acceptedAt: Instant.nullable(),
    decidedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    deliveredAt: Instant.nullable(),
    committedDays: z.int(),
    legalDays: z.int(),
    extensionDays: z.int(),
    committedDueOn: DayString.nullable(),
    legalDueOn: DayString.nullable(),
    pendingYear: z.int().nullable(),
    deliverBy: DayString.nullable().meta({
      description:
        'last day of the limit of delivery; null without a decision, or in a year without a calendar',
    }),
    deliveryLamp: LampState.shape.lamp.nullable(),
    deliveryRemaining: LampState.shape.remaining,
    paused: z.boolean(),
    pauseCode: z.string().nullable(),
    openStops: z
      .array(z.string())
      .meta({ description: 'the special procedures that are open, oldest first' }),
    correctionsRequested: z.int(),
    deferredOpen: z.int(),
    notifyBy: DayString.nullable().meta({
      description: 'last day to accept, refuse or notify; after it silence is acceptance',
    }),
    correctionDueOn: DayString.nullable(),
    secondNotice: z.enum(['asked', 'allowed']).nullable(),
    acceptedBySilence: z.boolean(),
    promiseDueOn: DayString.nullable(),
    promisesUnsigned: z.int(),
    declarationsOpen: z.int(),
    declarationsFalse: z.int(),
    returnProposed: z.string().nullable(),
    lastReasonCode: z.string().nullable(),
    partsOpen: z.array(z.string()).meta({ description: '联审: codes of the offices that have not answered' }),
    partsAgainst: z.array(z.string()).meta({ description: 'disagreed, or asked for material' }),
    partsDueOn: DayString.nullable().meta({ description: 'first day on which an answer is owed' }),
    overdueCause: z.string().nullable(),
    reopenedCount: z.int(),
    backFrom: z.enum(['resumed', 'reopened']).nullable(),
    remindersSent: z.int(),
    extensionAskedDays: z.int().nullable().meta({ description: 'asked for, and not decided yet' }),
    extensionAskReason: z.string().nullable(),
    assigneeId: Id.nullable(),
    processingMinutes: z.int().nullable(),
    /** Open office minutes from acceptance to closing in which the clock stood. */
    pausedMinutes: z.int().nullable(),
    onTime: z.boolean().nullable(),
    version: Version,
    updatedAt: Instant,
  })
  .meta({ id: 'CaseRow' });
export type CaseRecord = z.infer<typeof CaseRecord>;

export const CaseStep = z.object({
  stageNo: z.int(),
  name: z.string(),
  whoseMove: z.enum(WHOSE_MOVE),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  endedByName: z.string().nullable(),
  outcome: z.string().nullable(),
  paperNumber: z.string().nullable(),
  workingMinutes: z.int().nullable(),
  pausedMinutes: z.int().nullable(),
});

export const TimelineEntry = z.object({
  id: Id,
  at: Instant,
  actorId: Id.nullable(),
  actorName: z.string().nullable(),
  action: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string().nullable(),
  data: z.unknown(),
});

/** How the result reached the applicant; `name` of whoever took it in their place is masked. */
export const DeliveryRecord = z.object({
  way: z.string(),
  signedBy: z.enum(SIGNERS),
  signedOn: DayString.nullable(),
  name: z.string().nullable(),
  relation: z.string().nullable(),
  paperNumber: z.string().nullable().meta({ description: 'of the post' }),
});

const PromiseSigner = z.enum(['applicant', 'agent']);

export const CaseDetail = CaseRecord.extend({
  applicant: z.object({
    name: z.string(),
    idType: z.string(),
    idNumber: z.string(),
    phone: z.string().nullable(),
  }),
  agent: z.unknown(),
  circumstances: z.record(z.string(), z.string()),
  materials: z.array(
    z.object({
      id: z.string(),
      status: z.enum(MATERIAL_STATUSES),
      note: z.string().optional(),
      takenFrom: TakenFromRecord.optional().meta({ description: '免交: not asked for again' }),
      notTaken: Id.optional().meta({ description: 'the earlier case that a clerk would not take it from' }),
    }),
  ),
  missingMaterials: z.array(z.string()),
  correction: z.unknown(),
  promises: z.array(
    z.object({
      kind: z.enum(PROMISE_KINDS),
      materialId: z.string(),
      signedOn: DayString.nullable(),
      signer: z.string().nullable(),
      dueOn: DayString.nullable(),
      state: z.enum(PROMISE_STATES),
      receivedOn: DayString.nullable(),
      note: z.string().nullable(),
    }),
  ),
  barredUntil: DayString.nullable().meta({
    description: 'the applicant broke a promise: nothing is deferred or declared until then',
  }),
  latestPromiseOn: DayString.meta({ description: 'last day that a promise may name' }),
  delivery: DeliveryRecord.nullable(),
  steps: z.array(CaseStep),
  pauses: z.array(
    z.object({
      id: Id,
      code: z.string(),
      legal: z.boolean(),
      from: DayString,
      to: DayString.nullable(),
      expectedEndOn: DayString.nullable(),
      startedAt: Instant,
      endedAt: Instant.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  parts: z.array(CasePartRecord),
  timeline: z.array(TimelineEntry),
  ledger: z.object({ committed: z.array(LedgerLine), legal: z.array(LedgerLine) }),
  allowedActions: z.array(AllowedActionRecord),
  itemDefinition: z.unknown().meta({
    description:
      'the item as the case was accepted under it, where it has changed since; null: the present one',
  }),
  itemChange: z
    .object({ from: z.int(), to: z.int(), changes: z.array(ItemChangeRecord) })
    .nullable()
    .meta({ description: 'until acceptance: what has changed in the item since the case was filed' }),
}).meta({ id: 'Case' });
export type CaseDetail = z.infer<typeof CaseDetail>;

/** The answer of POST /cases: the case, and what it may be a double of. */
export const CaseMade = CaseDetail.extend({ possibleDuplicates: z.array(DuplicateCandidate) }).meta({
  id: 'CaseMade',
});

export const CaseCommand = z.object({
  reason: text(500).optional(),
  note: text(500).optional(),
  /** pause: one of the item's clock stops; the days as YYYY-MM-DD. */
  stopCode: text(20).optional(),
  /** resume: which of several stops ends, by its code or as one of the case's `pauses`; one alone needs neither. */
  pauseId: Id.optional(),
  expectedEndOn: DayString.optional(),
  /** extend: working days. */
  days: z.int().min(1).max(60).optional(),
  /** pass at another office's stage: the number of its paper. */
  paperNumber: text(80).optional(),
  /** request-correction: what is missing; record-correction, accept: the checklist as it is now. Ids, or states. */
  materials: z
    .array(z.union([text(40, 1), MaterialState]))
    .max(100)
    .optional(),
  /** pass, approve, reject: what the reviewer has to say. */
  opinion: text(500).optional(),
  /** deliver: one of the item's ways of delivery. */
  deliveryCode: text(20).optional(),
  /** answer-part, send-part: which office, by its code; what it says, under the number of its paper. */
  part: text(20, 1).optional(),
  answer: z.enum(PART_ANSWERS).optional(),
  /** Past the committed day, until one is named: a code of `GET /overdue-causes`. */
  overdueCause: text(20).optional(),
  recipient: text(60).optional(),
  /** deliver: who signed for it; with it the way of delivery is asked for, and by post the number (`paperNumber`). */
  handover: z
    .object({
      signedBy: z.enum(SIGNERS),
      signedOn: DayString.optional(),
      name: text(60).optional(),
      relation: text(40).optional(),
    })
    .optional(),
  /** accept with deferred materials: the signed promise; its last day is the committed one unless said otherwise. */
  promise: z
    .object({
      signedOn: DayString,
      dueOn: DayString.optional(),
      text: text(1000).optional(),
      signer: PromiseSigner.optional(),
    })
    .optional(),
  /** accept with materials in whose place something is declared. */
  declaration: z
    .object({ signedOn: DayString, text: text(1000).optional(), signer: PromiseSigner.optional() })
    .optional(),
  /** record-promise: the day of the signature, and the last day promised. */
  signedOn: DayString.optional(),
  dueOn: DayString.optional(),
  signer: PromiseSigner.optional(),
  /** supply-deferred: the day on which the material reached the office; today unless said otherwise. */
  receivedOn: DayString.optional(),
  /** check-declaration. */
  finding: z.enum(['true', 'false']).optional(),
  /** refuse, reject, return, withdraw: one of the office's codes; the ground; whose power it is instead. */
  reasonCode: text(40).optional(),
  basis: text(300).optional(),
  competentBody: text(100).optional(),
  version: Version.optional(),
});
export type CaseCommand = z.infer<typeof CaseCommand>;

/** The record as simple-rest sends it back; what may differ in it is the checklist, and until acceptance the answers. */
export const CaseEdit = z
  .object({
    materials: z.array(MaterialState).max(100).optional(),
    variant: z.string().max(60).nullable().optional(),
    circumstances: z.record(z.string().max(60), z.string().max(60)).optional(),
  })
  .loose();

/** Whose time it was, in open office minutes; null in a year without a calendar. */
export const TimeSplitRecord = z
  .object({
    minutes: z.record(z.enum(TIME_PARTS), z.int()).nullable(),
    offices: z
      .array(
        z.object({
          code: z.string(),
          zh: z.string(),
          en: z.string(),
          minutes: z.int(),
          asked: z.int(),
          late: z.int().meta({ description: 'answers that came after their day, and those still owed' }),
        }),
      )
      .meta({ description: '联审: each office by itself, in parallel: they do not add up to a part' }),
  })
  .meta({ id: 'TimeSplit' });
export type TimeSplitRecord = z.infer<typeof TimeSplitRecord>;

export const DuePreview = z.object({ itemCode: z.string().min(1, { error: 'required' }).max(20) });
export const DuePreviewed = z
  .object({
    kind: z.enum(['instant', 'promise']),
    committedDueOn: DayString.nullable(),
    legalDueOn: DayString.nullable(),
    pendingYear: z.int().nullable(),
  })
  .meta({ id: 'DuePreview' });
export { CASE_ACTIONS, CASE_STATUSES, WHOSE_MOVE };
