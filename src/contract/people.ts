import { z } from 'zod';
import { DayString, Id, Instant, text, Version } from './common.ts';

export const ApplicantRecord = z
  .object({
    id: Id,
    name: z.string().meta({ description: 'masked' }),
    idType: z.string(),
    idNumber: z.string().meta({ description: 'masked' }),
    phone: z.string().nullable().meta({ description: 'masked' }),
    version: Version,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'Applicant' });
export type ApplicantRecord = z.infer<typeof ApplicantRecord>;

export const Reveal = z.object({ field: z.enum(['name', 'idNumber', 'phone']), reason: text(300, 1) });
export const Revealed = z.object({ field: z.string(), value: z.string() });

export const EnterpriseRecord = z
  .object({
    id: Id,
    kind: z.enum(['enterprise', 'project']),
    name: z.string(),
    creditCode: z.string().nullable(),
    projectCode: z.string().nullable(),
    industry: z.string(),
    district: z.string(),
    contactName: z.string().meta({ description: 'masked' }),
    contactPhone: z.string().nullable().meta({ description: 'masked' }),
    /** Today's green-channel right: `in-force`, `not-yet`, `expired`, `revoked`, `proposed`, `none`. */
    greenState: z.string(),
    grantId: Id.nullable(),
    version: Version,
    updatedAt: Instant,
  })
  .meta({ id: 'Enterprise' });
export type EnterpriseRecord = z.infer<typeof EnterpriseRecord>;

export const EnterpriseEdit = z.object({
  kind: z.enum(['enterprise', 'project']),
  name: text(120, 1),
  creditCode: text(40).nullish(),
  projectCode: text(60).nullish(),
  industry: text(60).default(''),
  district: text(60).default(''),
  contactName: text(60).default(''),
  contactPhone: text(30).nullish(),
});

export const GrantRecord = z
  .object({
    id: Id,
    enterpriseId: Id,
    enterpriseName: z.string(),
    status: z.enum(['proposed', 'approved', 'rejected', 'revoked']),
    /** The status as of today: `in-force`, `not-yet`, `expired` … */
    state: z.string(),
    ground: z.string(),
    basisDocument: z.string(),
    validFrom: DayString,
    validTo: DayString,
    liaisonId: Id,
    liaisonName: z.string().nullable(),
    deputyId: Id.nullable(),
    deputyName: z.string().nullable(),
    proposedBy: Id,
    proposedAt: Instant,
    decidedBy: Id.nullable(),
    decidedAt: Instant.nullable(),
    decisionReason: z.string().nullable(),
    allowedActions: z.array(z.string()),
    version: Version,
  })
  .meta({ id: 'Grant' });
export type GrantRecord = z.infer<typeof GrantRecord>;

export const GrantCreate = z
  .object({
    enterpriseId: Id,
    ground: text(60, 1),
    basisDocument: text(200, 1),
    validFrom: DayString,
    validTo: DayString,
    liaisonId: Id,
    deputyId: Id.nullish(),
  })
  .refine(g => g.validFrom <= g.validTo, { error: 'range', path: ['validTo'] })
  .refine(g => g.liaisonId !== g.deputyId, { error: 'same-person', path: ['deputyId'] });

export const GRANT_ACTIONS = ['approve', 'reject', 'revoke'] as const;
export const GrantCommand = z.object({ reason: text(500).optional() });

/** Green for one ticket or case without a grant: asked by one person with a reason, decided by another. */
export const GreenExceptionRecord = z
  .object({
    id: Id,
    subjectType: z.enum(['ticket', 'case']),
    subjectId: Id,
    subjectNumber: z.string(),
    reason: z.string(),
    status: z.enum(['requested', 'approved', 'declined']),
    requestedBy: Id,
    requestedByName: z.string().nullable(),
    requestedAt: Instant,
    decidedBy: Id.nullable(),
    decidedByName: z.string().nullable(),
    decidedAt: Instant.nullable(),
    decisionReason: z.string().nullable(),
    /** Whether the caller may decide it: a manager who did not ask for it. */
    canDecide: z.boolean(),
    version: Version,
  })
  .meta({ id: 'GreenException' });
export type GreenExceptionRecord = z.infer<typeof GreenExceptionRecord>;

export const GreenRequest = z.object({ reason: text(300, 1) });
export const GreenDecision = z.object({ approve: z.boolean(), reason: text(300).optional() });
