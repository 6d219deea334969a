import { eq } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { offices } from '../db/schema/office.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { getOffice, type Office, OfficeSettings } from '../office/settings.ts';

/** The office, its row locked. */
export async function getOfficeForUpdate(tx: Db, officeId: string): Promise<Office> {
  await tx.select({ id: offices.id }).from(offices).where(eq(offices.id, officeId)).for('update');
  return getOffice(tx, officeId);
}

/** Writes a part of the settings, with the event that says what changed. */
export async function saveSettings(
  deps: Deps,
  tx: Db,
  actor: Actor,
  office: Office,
  part: Partial<OfficeSettings>,
  event: { subjectType: 'settings'; reason?: string; data: Record<string, unknown> },
): Promise<Office> {
  const settings = OfficeSettings.parse({ ...office.settings, ...part });
  const version = office.version + 1;
  await tx.update(offices).set({ settings, version }).where(eq(offices.id, office.id));
  await recordEvent(deps, tx, {
    officeId: office.id,
    actorId: actor.id,
    action: 'update',
    subjectId: office.id,
    to: String(version),
    ...event,
  });
  return { ...office, settings, version };
}
