import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import {
  DayEndRecord,
  IntakeRuleEdit,
  IntakeRuleRecord,
  IntakeSettingsEdit,
  IntakeSettingsRecord,
} from '../../contract/intake.ts';
import { type Day, dayOf } from '../../domain/calendar/day.ts';
import { isOfficeHours } from '../../domain/calendar/officeHours.ts';
import { NO_RULE } from '../../domain/queue/intake.ts';
import type { Db } from '../db/db.ts';
import { intakeRules } from '../db/schema/hallRules.ts';
import { items } from '../db/schema/office.ts';
import { recordEvent } from '../events/record.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { invalid, notFound } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import type { Office } from '../office/settings.ts';
import { getOffice } from '../office/settings.ts';
import { getOfficeForUpdate, saveSettings } from '../settings/save.ts';
import { readDayEnd } from './dayEnd.ts';
import { keepDays } from './evening.ts';
import { countHeld, countTaken, readIntakeRules, toIntakeRule } from './rules.ts';
import { registerIntakeTexts } from './texts.ts';

const VersionSeen = z.int().min(0).optional();

/** One line an item, whether it has a rule or not, with how far the day has come. */
async function readRuleRecords(
  db: Db,
  officeId: string,
  day: Day,
  itemCode?: string,
): Promise<IntakeRuleRecord[]> {
  const rules = await readIntakeRules(db, officeId);
  const taken = await countTaken(db, officeId, day);
  const held = await countHeld(db, officeId, day);
  const rows = await db
    .select({ code: items.code })
    .from(items)
    .where(and(eq(items.officeId, officeId), itemCode ? eq(items.code, itemCode) : eq(items.open, true)))
    .orderBy(asc(items.code));
  return rows.map(({ code }) => {
    const row = rules.get(code);
    const { spans, dailyCap } = row ? toIntakeRule(row) : NO_RULE;
    return {
      itemCode: code,
      spans: spans?.map(span => ({ ...span })) ?? null,
      dailyCap,
      takenToday: taken.get(code) ?? 0,
      bookedToday: held.get(code) ?? 0,
      version: row?.version ?? 0,
    };
  });
}

const presentSettings = ({ settings, version }: Office): IntakeSettingsRecord => ({
  dayEndsAfter: settings.dayEndsAfter,
  graceBefore: settings.bookingGrace.before,
  graceAfter: settings.bookingGrace.after,
  version,
});

/** When numbers are given and how many, when the day ends, and what it will find. */
export function mountIntake(house: House): void {
  registerIntakeTexts();
  mountRules(house);
  mountIntakeSettings(house);
  mount(
    house,
    {
      method: 'get',
      path: '/intake/day-end',
      access: 'intake.read',
      summary: 'What still waits, and when the day closes it',
      answers: { 200: DayEndRecord },
    },
    async ({ c, actor, now }) => {
      const rules = await house.rules.recent(actor.officeId);
      return c.json(await readDayEnd(house.deps.db, actor.officeId, rules, now));
    },
  );
  house.onStop(keepDays(house));
}

function mountRules(house: House): void {
  const { deps } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/intake/rules',
      access: 'intake.read',
      summary: 'Hours and daily caps of every open item, with how far the day has come',
      answers: { 200: z.array(IntakeRuleRecord) },
    },
    async ({ c, actor, now }) => c.json(await readRuleRecords(deps.db, actor.officeId, dayOf(now))),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/intake/rules/{itemCode}',
      access: 'intake.edit',
      summary: 'Change when numbers of an item are given, and how many a day',
      body: IntakeRuleEdit.extend({ version: VersionSeen }),
      answers: { 200: IntakeRuleRecord },
    },
    async ask => {
      const { tx, actor, body, now } = ask;
      const { officeId } = actor;
      const itemCode = ask.params.itemCode ?? '';
      const [item] = await tx
        .select({ id: items.id })
        .from(items)
        .where(and(eq(items.officeId, officeId), eq(items.code, itemCode)))
        // Of two first rules for an item the second waits, and sees the first.
        .for('update');
      const [present] = await readRuleRecords(tx, officeId, dayOf(now), itemCode);
      if (!item || !present) throw notFound();
      checkVersion(versionSeen(ask), present, present);
      const { spans, dailyCap } = body;
      if (spans && !isOfficeHours({ spans })) throw invalid({ spans: 'spans' });
      const change = { spans, dailyCap, version: present.version + 1, updatedAt: new Date(now) };
      await tx
        .insert(intakeRules)
        .values({ officeId, itemCode, ...change })
        .onConflictDoUpdate({ target: [intakeRules.officeId, intakeRules.itemCode], set: change });
      await recordEvent(deps, tx, {
        officeId,
        actorId: actor.id,
        action: 'update',
        subjectType: 'intake-rule',
        subjectId: item.id,
        to: String(change.version),
        data: {
          itemCode,
          from: { spans: present.spans, dailyCap: present.dailyCap },
          to: { spans, dailyCap },
        },
        at: now,
      });
      return { status: 200, body: { ...present, spans, dailyCap, version: change.version } };
    },
  );
}

function mountIntakeSettings(house: House): void {
  const { deps } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/intake/settings',
      access: 'intake.read',
      summary: 'When the day ends, and how early and late a booking checks in',
      answers: { 200: IntakeSettingsRecord },
    },
    async ({ c, actor }) => c.json(presentSettings(await getOffice(deps.db, actor.officeId))),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/intake/settings',
      access: 'intake.edit',
      summary: 'Change when the day ends, and how early and late a booking checks in',
      body: IntakeSettingsEdit.extend({ version: VersionSeen }),
      answers: { 200: IntakeSettingsRecord },
    },
    async ask => {
      const { tx, actor, body } = ask;
      const office = await getOfficeForUpdate(tx, actor.officeId);
      const present = presentSettings(office);
      checkVersion(versionSeen(ask), present, present);
      const { dayEndsAfter, graceBefore, graceAfter } = body;
      const next = await saveSettings(
        deps,
        tx,
        actor,
        office,
        { dayEndsAfter, bookingGrace: { before: graceBefore, after: graceAfter } },
        { subjectType: 'settings', data: { from: present, to: { dayEndsAfter, graceBefore, graceAfter } } },
      );
      return { status: 200, body: presentSettings(next) };
    },
  );
}
