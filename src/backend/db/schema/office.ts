import { boolean, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, officeId, version } from './columns.ts';

export const offices = pgTable('offices', {
  id: id(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  /** Sample offices and training may open on years that nobody has published (marked 推定). */
  sample: boolean('sample').notNull().default(false),
  settings: jsonb('settings').notNull(),
  version: version(),
  createdAt: instant('created_at').notNull(),
});

/** What the installation must remember about itself: the fingerprint of the key, the sample flag. */
export const installation = pgTable('installation', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

export const items = pgTable(
  'items',
  {
    id: id(),
    officeId: officeId(),
    code: text('code').notNull(),
    zh: text('zh').notNull(),
    en: text('en').notNull(),
    open: boolean('open').notNull(),
    kind: text('kind').notNull(),
    committedDays: integer('committed_days').notNull(),
    legalDays: integer('legal_days').notNull(),
    /** The whole `Item` of domain/items, with the status of every value. */
    definition: jsonb('definition').notNull(),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [unique('items_code').on(t.officeId, t.code)],
);

export const calendarYears = pgTable(
  'calendar_years',
  {
    officeId: officeId(),
    year: integer('year').notNull(),
    basis: text('basis').notNull(),
    notice: text('notice').notNull(),
    importedBy: uuid('imported_by'),
    importedAt: instant('imported_at').notNull(),
  },
  t => [primaryKey({ columns: [t.officeId, t.year] })],
);

/** Only the days that differ from Monday to Friday: holidays and make-up working days. */
export const holidays = pgTable(
  'holidays',
  {
    id: id(),
    officeId: officeId(),
    year: integer('year').notNull(),
    date: day('date').notNull(),
    works: boolean('works').notNull(),
    name: text('name').notNull(),
    basis: text('basis').notNull(),
    version: version(),
  },
  t => [unique('holidays_date').on(t.officeId, t.date)],
);

/** Case and ticket numbers: allocated in the transaction that creates the row, never reused. */
export const sequences = pgTable(
  'sequences',
  {
    officeId: officeId(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    last: integer('last').notNull(),
  },
  t => [primaryKey({ columns: [t.officeId, t.kind, t.key] })],
);
