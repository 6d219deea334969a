import { Version } from '../../contract/common.ts';
import { SettingsEdit, SettingsRecord } from '../../contract/office.ts';
import { isOfficeHours } from '../../domain/calendar/officeHours.ts';
import { recomputeOpenCases } from '../cases/recompute.ts';
import { lockRules } from '../cases/rulesLock.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { changedFields, keepUnsent, sentFields } from '../http/edit.ts';
import { registerTexts } from '../http/language.ts';
import { mount } from '../http/mount.ts';
import { invalid } from '../http/problem.ts';
import { checkReadOnly } from '../http/readOnly.ts';
import type { House } from '../http/rooms.ts';
import { getOffice, type Office, type OfficeSettings } from '../office/settings.ts';
import { getOfficeForUpdate, saveSettings } from './save.ts';

registerTexts({
  hours: [
    '办公时段须按先后排列、互不重叠、有起有止',
    'The spans follow each other, do not overlap, and each has a length',
  ],
  'code-twice': ['代码重复', 'A code is there twice'],
});

const presentSettings = ({ id, zh, en, sample, settings, version }: Office): SettingsRecord => {
  const { hours, yellowRatio, courtesyReasons, desk, confirmedStops } = settings;
  return { id, zh, en, sample, hours, yellowRatio, courtesyReasons, desk, confirmedStops, version };
};

const hasDuplicates = (values: readonly string[]): boolean => new Set(values).size < values.length;

/** The hours say on which day an 即办件 that came late is due, the ratio when lamps turn yellow. */
const movesClocks = (before: OfficeSettings, after: OfficeSettings): boolean =>
  before.yellowRatio !== after.yellowRatio || JSON.stringify(before.hours) !== JSON.stringify(after.hours);

/** What the office decides for itself: hours, lamps, courtesy, the desk. */
export function mountSettings(house: House): void {
  const { deps } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/settings',
      access: 'settings.read',
      summary: 'The settings of the office',
      answers: { 200: SettingsRecord },
    },
    async ({ c, actor }) => c.json(presentSettings(await getOffice(deps.db, actor.officeId))),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/settings',
      access: 'settings.edit',
      summary: 'Change the settings of the office',
      body: SettingsEdit.extend({ version: Version.optional() }),
      answers: { 200: SettingsRecord },
    },
    async ask => {
      const { tx, actor } = ask;
      await lockRules(tx, actor.officeId);
      const office = await getOfficeForUpdate(tx, actor.officeId);
      const present = presentSettings(office);
      checkVersion(versionSeen(ask), office, present);
      const sent = sentFields(ask.bodyText);
      const editable = Object.keys(SettingsEdit.shape);
      checkReadOnly(sent, present, editable);
      const { version: _, ...edit } = keepUnsent(ask.body, sent, present);
      if (!isOfficeHours(edit.hours)) throw invalid({ hours: 'hours' });
      if (hasDuplicates(edit.courtesyReasons.map(reason => reason.code))) {
        throw invalid({ courtesyReasons: 'code-twice' });
      }
      const next = await saveSettings(deps, tx, actor, office, edit, {
        subjectType: 'settings',
        data: { fields: changedFields(sent, present, editable) },
      });
      if (movesClocks(office.settings, next.settings)) {
        await recomputeOpenCases(deps, tx, { officeId: office.id, actorId: actor.id, from: null });
      }
      return { status: 200, body: presentSettings(next) };
    },
  );
}
