import { z } from 'zod';
import { ROLES } from '../domain/staff/roles.ts';
import { DayString, Id, Instant, text, Version } from './common.ts';

/** The whole definition of an item is `domain/items` `Item`; here what every reader may rely on. */
export const ItemRecord = z
  .object({
    id: Id,
    code: z.string(),
    zh: z.string(),
    en: z.string(),
    open: z.boolean(),
    kind: z.enum(['instant', 'promise']),
    committedDays: z.int(),
    legalDays: z.int(),
    /** How many of its values still wait for the office's confirmation (待确认). */
    unconfirmed: z.int(),
    /** Codes of the clock stops whose legal basis a manager of this office has confirmed. */
    confirmedStops: z.array(z.string()),
    definition: z.unknown(),
    version: Version,
    updatedAt: Instant,
  })
  .meta({ id: 'Item' });
export type ItemRecord = z.infer<typeof ItemRecord>;

/** Which value of an item a manager confirms, and from what source. */
export const ItemConfirm = z.object({
  field: z.enum(['committedDays', 'legalDays', 'kind', 'fee', 'clockStop']),
  /** The value as confirmed; may correct the placeholder. Days, `instant` or `promise`, or the fee in words; a stop has none. */
  value: z
    .union([z.int().min(0).max(400), text(200), z.object({ zh: text(200, 1), en: text(200, 1) })])
    .optional(),
  /** clockStop: its code. */
  code: text(20).optional(),
  source: text(300, 1),
  version: Version.optional(),
});

export const HolidayRecord = z
  .object({
    id: Id,
    year: z.int(),
    date: DayString,
    works: z.boolean(),
    name: z.string(),
    basis: z.enum(['published', 'estimated']),
    version: Version,
  })
  .meta({ id: 'Holiday' });
export type HolidayRecord = z.infer<typeof HolidayRecord>;
export const HolidayEdit = z.object({ date: DayString, works: z.boolean(), name: text(60, 1) });

export const CalendarYearRecord = z
  .object({
    year: z.int(),
    basis: z.string(),
    notice: z.string(),
    days: z.int(),
    workingDays: z.int(),
    importedAt: Instant,
  })
  .meta({ id: 'CalendarYear' });

export const CalendarImport = z.object({
  year: z.int().min(1990).max(2100),
  notice: text(200, 1),
  /** JSON or CSV as pasted; see domain/calendar/importYear. */
  content: z.string().max(200_000),
});
export const CalendarPreview = z.object({
  year: z.int(),
  days: z.array(z.object({ date: DayString, works: z.boolean(), name: z.string() })),
  workingDays: z.int().nullable(),
  problems: z.array(z.object({ line: z.int().nullable(), code: z.string(), text: z.string() })),
  /** Open cases whose due days would come or move with it; 0 while there are problems. */
  affectedCases: z.int(),
});

export const StaffRecord = z
  .object({
    id: Id,
    username: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    department: z.string(),
    items: z.array(z.string()),
    devicePage: z.string().nullable(),
    active: z.boolean(),
    locked: z.boolean(),
    mustChangePassword: z.boolean(),
    lastSignInAt: Instant.nullable(),
    openSessions: z.int(),
    version: Version,
    updatedAt: Instant,
  })
  .meta({ id: 'Staff' });
export type StaffRecord = z.infer<typeof StaffRecord>;
export const StaffEdit = z.object({
  username: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, { error: 'username' }),
  name: text(60, 1),
  roles: z.array(z.enum(ROLES)).min(1, { error: 'required' }),
  department: text(60).default(''),
  items: z.array(z.string().max(20)).max(50).default([]),
  devicePage: text(40).nullish(),
  active: z.boolean().default(true),
});

export const EventRecord = z
  .object({
    id: Id,
    seq: z.int().nullable(),
    at: Instant,
    actorId: Id.nullable(),
    /** As the person is called now; null for the system. */
    actorName: z.string().nullable(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: Id,
    from: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string().nullable(),
    hash: z.string().nullable(),
    previousHash: z.string().nullable(),
  })
  .meta({ id: 'Event' });
export type EventRecord = z.infer<typeof EventRecord>;

/** An account with its one-time password: shown once, stored nowhere. */
export const StaffWithPassword = StaffRecord.extend({ password: z.string() }).meta({
  id: 'StaffWithPassword',
});

export const STAFF_ACTIONS = ['unlock', 'disable', 'enable', 'end-sessions'] as const;

/** What pick lists need of people. */
export const StaffName = z
  .object({ id: Id, name: z.string(), roles: z.array(z.enum(ROLES)) })
  .meta({ id: 'StaffName' });
export type StaffName = z.infer<typeof StaffName>;

export const OpenSession = z
  .object({
    id: Id,
    createdAt: Instant,
    lastSeenAt: Instant,
    userAgent: z.string(),
    address: z.string(),
    isOwn: z.boolean(),
  })
  .meta({ id: 'OpenSession' });
export type OpenSession = z.infer<typeof OpenSession>;

export const CalendarImported = CalendarYearRecord.extend({
  /** Open cases whose due days came or moved with it. */
  recomputedCases: z.int(),
}).meta({ id: 'CalendarImported' });

export const ChainCheck = z
  .object({
    ok: z.boolean(),
    checked: z.int(),
    /** The first `seq` that does not fit the line before it. */
    brokenAt: z.int().nullable(),
  })
  .meta({ id: 'ChainCheck' });

const Span = z.object({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) });

/** What the administrator sets. Minutes since midnight; the share of a limit at which the lamp turns yellow. */
export const SettingsEdit = z.object({
  hours: z.object({ spans: z.array(Span).min(1, { error: 'required' }).max(6) }),
  yellowRatio: z.number().min(0.1).max(1),
  courtesyReasons: z
    .array(z.object({ code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), zh: text(60, 1), en: text(60, 1) }))
    .max(30),
  desk: z.object({
    /** Seconds before a number may be called again after a recall. */
    recallLockSeconds: z.int().min(0).max(60),
    /** A number missed so often is brought back by a manager only. */
    maxMisses: z.int().min(1).max(20),
  }),
});
export const SettingsRecord = SettingsEdit.extend({
  id: Id,
  zh: z.string(),
  en: z.string(),
  sample: z.boolean(),
  /** Clock stops that a manager has confirmed to have a legal basis; done at the items. */
  confirmedStops: z.array(z.string()),
  version: Version,
}).meta({ id: 'Settings' });
export type SettingsRecord = z.infer<typeof SettingsRecord>;
