import type { CalendarYear } from '../../domain/calendar/calendar.ts';
import { PUBLISHED_YEARS } from '../../domain/calendar/published.ts';
import { CATALOGUE } from '../../domain/items/catalogue.ts';
import type { Db } from '../db/db.ts';
import { policies } from '../db/schema/hallRules.ts';
import { calendarYears, holidays, items, offices } from '../db/schema/office.ts';
import type { Deps } from '../deps.ts';
import { asDelivered } from './policy.ts';
import { OfficeSettings } from './settings.ts';

export interface NewOffice {
  zh: string;
  en: string;
  sample: boolean;
}

export async function insertCalendarYear(
  deps: Pick<Deps, 'newId' | 'now'>,
  db: Db,
  officeId: string,
  year: CalendarYear,
  importedBy: string | null = null,
): Promise<void> {
  await db.insert(calendarYears).values({
    officeId,
    year: year.year,
    basis: year.basis,
    notice: year.notice,
    importedBy,
    importedAt: new Date(deps.now()),
  });
  if (year.days.length === 0) return;
  await db
    .insert(holidays)
    .values(
      year.days.map(day => ({ id: deps.newId(), officeId, year: year.year, ...day, basis: year.basis })),
    );
}

/** A new office with the catalogue as delivered and every published calendar year. Answers its id. */
export async function createOffice(
  deps: Pick<Deps, 'newId' | 'now'>,
  db: Db,
  office: NewOffice,
): Promise<string> {
  const id = deps.newId();
  const at = new Date(deps.now());
  const settings = OfficeSettings.parse({});
  await db.insert(offices).values({ id, ...office, settings, createdAt: at });
  await db.insert(policies).values(asDelivered(deps, id, settings.policy, at));
  await db.insert(items).values(
    CATALOGUE.map(item => ({
      id: deps.newId(),
      officeId: id,
      code: item.code,
      zh: item.zh,
      en: item.en,
      open: item.open,
      kind: item.kind.value,
      committedDays: item.committedDays.value,
      legalDays: item.legalDays.value,
      definition: item,
      updatedAt: at,
    })),
  );
  for (const year of PUBLISHED_YEARS) await insertCalendarYear(deps, db, id, year);
  return id;
}
