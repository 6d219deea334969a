import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, officeId, version } from './columns.ts';

export const staff = pgTable(
  'staff',
  {
    id: id(),
    officeId: officeId(),
    username: text('username').notNull(),
    name: text('name').notNull(),
    namePinyin: text('name_pinyin').notNull(),
    nameInitials: text('name_initials').notNull(),
    roles: text('roles').array().notNull(),
    department: text('department').notNull().default(''),
    /** Item codes that this person may take; empty means all. */
    items: text('items').array().notNull(),
    /** Devices: the one page that this account may open. */
    devicePage: text('device_page'),
    active: boolean('active').notNull().default(true),
    passwordHash: text('password_hash').notNull(),
    mustChangePassword: boolean('must_change_password').notNull().default(false),
    failedSignIns: integer('failed_sign_ins').notNull().default(0),
    lockedUntil: instant('locked_until'),
    lastSignInAt: instant('last_sign_in_at'),
    version: version(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [unique('staff_username').on(t.officeId, t.username)],
);

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    officeId: officeId(),
    staffId: uuid('staff_id').notNull(),
    /** SHA-256 of the token: a copy of the database signs nobody in. */
    tokenHash: text('token_hash').notNull(),
    userAgent: text('user_agent').notNull().default(''),
    /** Of the computer that signed in, as the server or a named proxy saw it; empty in the page. */
    address: text('address').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    endedAt: instant('ended_at'),
  },
  t => [
    unique('sessions_token').on(t.tokenHash),
    index('sessions_staff').on(t.officeId, t.staffId, t.createdAt),
  ],
);

/** The answers of commands, kept for a day, so that the same press answers the same. */
export const answers = pgTable(
  'idempotent_answers',
  {
    officeId: officeId(),
    staffId: uuid('staff_id').notNull(),
    path: text('path').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status').notNull(),
    body: jsonb('body'),
    at: instant('at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.officeId, t.staffId, t.path, t.key] }),
    index('idempotent_answers_at').on(t.at),
  ],
);
