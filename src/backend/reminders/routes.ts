import { z } from 'zod';
import {
  ClockSettings,
  ClockSettingsRecord,
  OverdueCause,
  OverdueCauseCount,
} from '../../contract/clocks.ts';
import { Version } from '../../contract/common.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { invalid } from '../http/problem.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { getOffice, type Office } from '../office/settings.ts';
import { getOfficeForUpdate, saveSettings } from '../settings/save.ts';
import { countCauses } from './causes.ts';
import { keepReminders } from './give.ts';
import { reminderSpec } from './spec.ts';
import { registerReminderTexts } from './texts.ts';

const presentSettings = ({ settings, version }: Office): ClockSettingsRecord => ({
  ...settings.clocks,
  version,
});

const hasTwice = (codes: readonly string[]): boolean => new Set(codes).size < codes.length;

/** Reminders of limits, the causes of delay, and what the office decides about its clocks. */
export function mountReminders(house: House): void {
  const { deps } = house;
  registerReminderTexts();
  mountReads(house, reminderSpec(house));
  mount(
    house,
    {
      method: 'get',
      path: '/overdue-causes',
      access: 'cases.read',
      summary: 'The causes that an overdue case may name',
      answers: { 200: z.array(OverdueCause) },
    },
    async ({ c, actor }) => {
      const { settings } = await house.rules.recent(actor.officeId);
      return c.json(settings.clocks.overdueCauses);
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/clock-settings/causes',
      access: 'reminders.read',
      summary: 'How often each cause of delay was named',
      answers: { 200: z.array(OverdueCauseCount) },
    },
    async ({ c, actor, now }) => {
      const { settings } = await house.rules.recent(actor.officeId);
      return c.json(await countCauses(deps.db, actor.officeId, settings.clocks.overdueCauses, now));
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/clock-settings',
      access: 'reminders.read',
      summary: 'What the office decided about its clocks',
      answers: { 200: ClockSettingsRecord },
    },
    async ({ c, actor }) => c.json(presentSettings(await getOffice(deps.db, actor.officeId))),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/clock-settings',
      access: 'clocks.edit',
      summary: 'Change special procedures, reopening, reminders and causes of delay',
      body: ClockSettings.extend({ version: Version.optional() }),
      answers: { 200: ClockSettingsRecord },
    },
    async ask => {
      const { tx, actor, body } = ask;
      const office = await getOfficeForUpdate(tx, actor.officeId);
      checkVersion(versionSeen(ask), office, presentSettings(office));
      const { version: _, ...clocks } = body;
      if (hasTwice(clocks.overdueCauses.map(({ code }) => code)))
        throw invalid({ overdueCauses: 'code-twice' });
      const next = await saveSettings(
        deps,
        tx,
        actor,
        office,
        { clocks },
        {
          subjectType: 'settings',
          data: { fields: ['clocks'] },
        },
      );
      return { status: 200, body: presentSettings(next) };
    },
  );
  house.onStop(keepReminders(house));
}
