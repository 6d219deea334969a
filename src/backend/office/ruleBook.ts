import { eq, sql } from 'drizzle-orm';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Item } from '../../domain/items/item.ts';
import type { ItemPolicies } from '../../domain/queue/itemRules.ts';
import type { CallingPolicy } from '../../domain/queue/policy.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { items } from '../db/schema/office.ts';
import type { Deps } from '../deps.ts';
import { readCalendar } from './calendars.ts';
import { loadOpenVersions } from './olderItems.ts';
import { findItemPolicies, findPolicy } from './policy.ts';
import { getOffice, type OfficeSettings } from './settings.ts';

export interface OfficeItem {
  code: string;
  open: boolean;
  version: number;
  item: Item;
  /** Versions before this one, as far as open cases need them or somebody has looked at them. */
  older: Map<number, Item>;
}

export type OfficeItems = ReadonlyMap<string, OfficeItem>;

/** What an office's rules are made of: large, changed a few times a year, needed by almost every request. */
export interface Rules {
  calendar: Calendar;
  items: OfficeItems;
  settings: OfficeSettings;
  /** The hall's calling policy, and those of the items that have their own. */
  policy: CallingPolicy;
  itemPolicies: ItemPolicies;
}

export interface RuleBook {
  /**
   * The rules as the database has them now: one small query, parsed anew only when something changed (on this server
   * or another). In a transaction that has changed them itself: `readRules`.
   */
  read(db: Db, officeId: string): Promise<Rules>;
  /** For what only shows: at most RECENT_MS old, and never older than the last change made through this server. */
  recent(officeId: string): Promise<Rules>;
  /** Something was committed here: the next `recent` looks again. */
  forget(): void;
}

const RECENT_MS = 1_000;

/** Changes whenever the items, the calendar or the settings of the office did. */
async function stampOf(db: Db, officeId: string): Promise<string> {
  const office = sql`${officeId}::uuid`;
  const [row] = await rowsOf<{ stamp: string }>(
    db,
    sql`select concat_ws('|', o.version, o.settings::text,
      (select sum(version) from policies where office_id = ${office}),
      (select string_agg(concat_ws(':', code, version, extract(epoch from updated_at)), ',' order by code)
        from items where office_id = ${office}),
      (select string_agg(concat_ws(':', year, extract(epoch from imported_at)), ',' order by year)
        from calendar_years where office_id = ${office})) as stamp
      from offices o where o.id = ${office}`,
  );
  return row?.stamp ?? '';
}

async function readItems(db: Db, officeId: string): Promise<OfficeItems> {
  const rows = await db.select().from(items).where(eq(items.officeId, officeId));
  const found = new Map(
    rows.map(({ code, open, version, definition }) => [
      code,
      { code, open, version, item: definition as Item, older: new Map<number, Item>() },
    ]),
  );
  await loadOpenVersions(db, officeId, found);
  return found;
}

/** Everything anew, as this transaction sees it. */
export async function readRules(db: Db, officeId: string): Promise<Rules> {
  const { settings } = await getOffice(db, officeId);
  const policy = (await findPolicy(db, officeId)) ?? settings.policy;
  return {
    items: await readItems(db, officeId),
    calendar: await readCalendar(db, officeId),
    settings,
    policy,
    itemPolicies: await findItemPolicies(db, officeId),
  };
}

interface Kept {
  stamp: string;
  rules: Rules;
}

export function createRuleBook(deps: Pick<Deps, 'db' | 'now'>): RuleBook {
  const kept = new Map<string, Kept>();
  const recent = new Map<string, { at: number; rules: Promise<Rules> }>();

  async function read(db: Db, officeId: string): Promise<Rules> {
    const stamp = await stampOf(db, officeId);
    const found = kept.get(officeId);
    if (found?.stamp === stamp) return found.rules;
    const rules = await readRules(db, officeId);
    kept.set(officeId, { stamp, rules });
    return rules;
  }

  return {
    read,
    recent(officeId) {
      const now = deps.now();
      const found = recent.get(officeId);
      if (found && Math.abs(now - found.at) <= RECENT_MS) return found.rules;
      const rules = read(deps.db, officeId);
      recent.set(officeId, { at: now, rules });
      rules.catch(() => recent.delete(officeId));
      return rules;
    },
    forget: () => recent.clear(),
  };
}
