import type { z } from 'zod';
import { Version } from '../../contract/common.ts';
import type { Permission } from '../../domain/staff/permissions.ts';
import type { Db } from '../db/db.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { changedFields, keepUnsent, sentFields } from '../http/edit.ts';
import { mount } from '../http/mount.ts';
import type { House } from '../http/rooms.ts';
import { getOffice, type Office, type OfficeSettings } from '../office/settings.ts';
import { getOfficeForUpdate, saveSettings } from './save.ts';

/** A part of the office's settings that has a page and a permission of its own. */
interface Part<K extends keyof OfficeSettings> {
  path: `/${string}`;
  key: K;
  schema: z.ZodObject;
  read: Permission;
  edit: Permission;
  summary: string;
  /** What the schema cannot know: answers the part as it is kept. @throws Problem 422. */
  settle?(wanted: OfficeSettings[K], before: OfficeSettings[K], at: SettleAt): Promise<OfficeSettings[K]>;
}

export interface SettleAt {
  tx: Db;
  officeId: string;
}

/** `GET` and `PUT` of one part; the version is that of all the settings. */
export function mountPart<K extends keyof OfficeSettings>(house: House, part: Part<K>): void {
  const { path, key, schema, read, edit, summary } = part;
  const answer = schema.extend({ version: Version });
  const present = (office: Office) => ({
    ...(office.settings[key] as Record<string, unknown>),
    version: office.version,
  });
  mount(
    house,
    { method: 'get', path, access: read, summary, answers: { 200: answer } },
    async ({ c, actor }) => c.json(present(await getOffice(house.deps.db, actor.officeId))),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path,
      access: edit,
      summary: `Change: ${summary}`,
      body: schema.extend({ version: Version.optional() }),
      answers: { 200: answer },
    },
    async ask => {
      const { tx, actor } = ask;
      const office = await getOfficeForUpdate(tx, actor.officeId);
      const shown = present(office);
      checkVersion(versionSeen(ask), office, shown);
      const sent = sentFields(ask.bodyText);
      const { version: _, ...wanted } = keepUnsent(ask.body as z.infer<typeof answer>, sent, shown);
      const at = { tx, officeId: actor.officeId };
      const kept = part.settle
        ? await part.settle(wanted as OfficeSettings[K], office.settings[key], at)
        : wanted;
      const next = await saveSettings(
        house.deps,
        tx,
        actor,
        office,
        { [key]: kept } as Partial<OfficeSettings>,
        {
          subjectType: 'settings',
          data: { part: key, fields: changedFields(sent, shown, Object.keys(wanted)) },
        },
      );
      return { status: 200, body: present(next) };
    },
  );
}
