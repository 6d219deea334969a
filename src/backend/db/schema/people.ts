import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, officeId, version } from './columns.ts';

/** Applicants. ID and phone are sealed; keyed hashes of the whole and of the last four serve the search. */
export const applicants = pgTable(
  'applicants',
  {
    id: id(),
    officeId: officeId(),
    name: text('name').notNull(),
    namePinyin: text('name_pinyin').notNull(),
    nameInitials: text('name_initials').notNull(),
    idType: text('id_type').notNull(),
    idNumberSealed: text('id_number_sealed').notNull(),
    idNumberHash: text('id_number_hash').notNull(),
    idTailHash: text('id_tail_hash').notNull(),
    phoneSealed: text('phone_sealed'),
    phoneHash: text('phone_hash'),
    phoneTailHash: text('phone_tail_hash'),
    version: version(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('applicants_id_number').on(t.officeId, t.idType, t.idNumberHash),
    index('applicants_id_tail').on(t.officeId, t.idTailHash),
    index('applicants_phone').on(t.officeId, t.phoneHash),
    index('applicants_phone_tail').on(t.officeId, t.phoneTailHash),
    index('applicants_name').on(t.officeId, t.name.op('text_pattern_ops')),
    index('applicants_by_name').on(t.officeId, t.name, t.id),
    index('applicants_updated').on(t.officeId, t.updatedAt, t.id),
    index('applicants_initials').on(t.officeId, t.nameInitials.op('text_pattern_ops')),
    index('applicants_pinyin').on(t.officeId, t.namePinyin.op('text_pattern_ops')),
  ],
);

/** Enterprises and major projects: whoever can hold a grant of the green channel. */
export const enterprises = pgTable(
  'enterprises',
  {
    id: id(),
    officeId: officeId(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    namePinyin: text('name_pinyin').notNull(),
    nameInitials: text('name_initials').notNull(),
    /** Enterprises: the unified social credit code (GB 32100). Projects: the project code. */
    creditCode: text('credit_code'),
    projectCode: text('project_code'),
    industry: text('industry').notNull().default(''),
    district: text('district').notNull().default(''),
    contactName: text('contact_name').notNull().default(''),
    contactPhoneSealed: text('contact_phone_sealed'),
    version: version(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('enterprises_credit_code').on(t.officeId, t.creditCode),
    unique('enterprises_project_code').on(t.officeId, t.projectCode),
    index('enterprises_initials').on(t.officeId, t.nameInitials.op('text_pattern_ops')),
  ],
);

export const grants = pgTable(
  'grants',
  {
    id: id(),
    officeId: officeId(),
    enterpriseId: uuid('enterprise_id').notNull(),
    status: text('status').notNull(),
    ground: text('ground').notNull(),
    basisDocument: text('basis_document').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
    liaisonId: uuid('liaison_id').notNull(),
    deputyId: uuid('deputy_id'),
    proposedBy: uuid('proposed_by').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    decisionReason: text('decision_reason'),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    index('grants_enterprise').on(t.officeId, t.enterpriseId, t.status),
    index('grants_liaison').on(t.officeId, t.liaisonId),
  ],
);
