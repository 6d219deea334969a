import { itemVersions } from '../../backend/db/schema/itemVersions.ts';
import { addDays, type Day, type Instant } from '../../domain/calendar/day.ts';
import { changesBetween } from '../../domain/items/changes.ts';
import { publishedItem } from '../../domain/items/edit/settle.ts';
import type { Item } from '../../domain/items/item.ts';
import { getItem } from '../cases/shares.ts';
import type { World } from '../world.ts';

/** The one whose texts the manager has changed, about half a year ago. */
const CODE = 'LXPQ';
const DAYS_AGO = 180;
const REASON = '窗口常有人问翻译件和合同怎样算合格，写明以减少补正（样本）';
const NOTES = {
  DIPL: {
    zh: '翻译件请附翻译单位盖章页（样本）',
    en: 'Add the page with the stamp of the translator to the translation (sample)',
  },
  CONTR: {
    zh: '合同请带首页、期限页和签字盖章页（样本）',
    en: 'Bring the first page, the page with the term and the signed page of the contract (sample)',
  },
} as const;

/** Which version of an item was in force when. */
export type VersionAt = (itemCode: string, at: Instant) => number;

export const ONLY_FIRST: VersionAt = () => 1;

export interface SecondVersion {
  code: string;
  definition: Item;
  at: Instant;
  versionAt: VersionAt;
}

type Planned = Pick<World, 'clock' | 'today' | 'crew'>;

const dayOfChange = ({ clock, today }: Planned): Day =>
  clock.days.find(day => day >= addDays(today, -DAYS_AGO)) ?? today;

/** What the manager publishes, and when: an hour after opening. */
export function planSecondVersion(world: Planned): SecondVersion {
  const at = world.clock.after(world.clock.openingOf(dayOfChange(world)), 60);
  const item = getItem(CODE);
  const changed = item.materials.map(material => {
    const notes = NOTES[material.id as keyof typeof NOTES];
    return notes ? { ...material, notes } : material;
  });
  const definition = publishedItem(
    item,
    { ...item, materials: changed },
    { code: item.code, open: item.open },
    { by: world.crew.manager.id, at: new Date(at).toISOString() },
  );
  return { code: CODE, definition, at, versionAt: (code, when) => (code === CODE && when >= at ? 2 : 1) };
}

/** Both versions as the office keeps them, and the line of the log. */
export function writeSecondVersion(
  world: Pick<World, 'officeId' | 'writer' | 'log' | 'crew'>,
  { code, definition, at }: SecondVersion,
  item: { id: string; deliveredAt: Date },
): void {
  const first = getItem(code);
  const { officeId, writer, log, crew } = world;
  const both = { officeId, code };
  writer.add(itemVersions, {
    ...both,
    version: 1,
    definition: first,
    action: 'deliver',
    changedAt: item.deliveredAt,
  });
  writer.add(itemVersions, {
    ...both,
    version: 2,
    definition,
    action: 'publish',
    changedBy: crew.manager.id,
    changedAt: new Date(at),
    reason: REASON,
  });
  log.add({
    at,
    actorId: crew.manager.id,
    action: 'publish',
    subjectType: 'item',
    subjectId: item.id,
    from: '1',
    to: '2',
    reason: REASON,
    data: { item: code, changes: changesBetween(first, definition) },
  });
}
