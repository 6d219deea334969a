import { Version } from '../../contract/common.ts';
import { RatingSettings, RatingSettingsEdit } from '../../contract/ratings.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { invalid } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { getOffice, type Office } from '../office/settings.ts';
import { getOfficeForUpdate, saveSettings } from '../settings/save.ts';

const present = ({ settings, version }: Office): RatingSettings => ({ ...settings.ratings, version });

/** What visitors can tick, and in how many working days a bad rating is answered: the head of the window sets it. */
export function mountRatingSettings(house: House): void {
  const { deps } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/rating-settings',
      access: 'rating-settings.read',
      summary: 'Reasons and limits of ratings',
      answers: { 200: RatingSettings },
    },
    async ({ c, actor }) => c.json(present(await getOffice(deps.db, actor.officeId))),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/rating-settings',
      access: 'rating-settings.edit',
      summary: 'Change reasons and limits of ratings',
      body: RatingSettingsEdit.extend({ version: Version.optional() }),
      answers: { 200: RatingSettings },
    },
    async ask => {
      const { tx, actor, body } = ask;
      const office = await getOfficeForUpdate(tx, actor.officeId);
      checkVersion(versionSeen(ask), office, present(office));
      const { version: _, ...edit } = body;
      const codes = edit.reasons.map(({ code }) => code);
      if (new Set(codes).size < codes.length) throw invalid({ reasons: 'code-twice' });
      const next = await saveSettings(
        deps,
        tx,
        actor,
        office,
        { ratings: edit },
        {
          subjectType: 'settings',
          data: { fields: ['ratings'] },
        },
      );
      return { status: 200, body: present(next) };
    },
  );
}
