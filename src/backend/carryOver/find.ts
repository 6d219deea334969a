import { and, desc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { CarryOver } from '../../contract/carryOver.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { carryOverOffers } from '../../domain/carryOver/offers.ts';
import type { Item } from '../../domain/items/item.ts';
import { type KeptMaterial, materialsOf } from '../cases/rows.ts';
import { itemOfCase, type World } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { files } from '../db/schema/files.ts';
import { loadVersionsOf } from '../office/olderItems.ts';

/** Nobody has more cases than this that are young enough; the newest count. */
const MOST = 50;

export interface Wanted {
  officeId: string;
  applicantId: string;
  item: Item;
  /** The case that they are for: it cannot stand for itself. */
  exceptCaseId?: string;
  /** What that case holds: what a clerk would not take is not offered again. */
  held?: readonly KeptMaterial[];
}

/** The newest scan of each material of these cases that is in sight, by case and material. */
async function readScans(db: Db, officeId: string, caseIds: readonly string[]) {
  const scans = new Map<string, NonNullable<CarryOver['file']>>();
  if (caseIds.length === 0) return scans;
  const rows = await db
    .select({
      id: files.id,
      name: files.name,
      type: files.type,
      caseId: files.caseId,
      materialId: files.materialId,
    })
    .from(files)
    .where(and(eq(files.officeId, officeId), inArray(files.caseId, [...caseIds]), isNull(files.withdrawnAt)))
    .orderBy(files.addedAt, files.id);
  for (const { caseId, materialId, ...file } of rows) {
    scans.set(`${caseId} ${materialId}`, file as NonNullable<CarryOver['file']>);
  }
  return scans;
}

/**
 * What the person's earlier cases offer for the item's materials, each with the scan that is kept of it, if any. The
 * person is one document number of one kind, by its keyed hash; a name alone is nobody.
 */
export async function findCarryOver(
  db: Db,
  world: World,
  { officeId, applicantId, item, exceptCaseId, held = [] }: Wanted,
): Promise<CarryOver[]> {
  const rows = await db
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.officeId, officeId),
        eq(cases.applicantId, applicantId),
        isNotNull(cases.acceptedAt),
        exceptCaseId === undefined ? undefined : ne(cases.id, exceptCaseId),
      ),
    )
    .orderBy(desc(cases.acceptedAt), desc(cases.id))
    .limit(MOST);
  await loadVersionsOf(db, officeId, world.items, rows);
  const earlier = rows.map(row => ({
    caseId: row.id,
    number: row.number,
    item: itemOfCase(world, row),
    status: row.status,
    acceptedOn: row.acceptedAt && dayOf(row.acceptedAt.getTime()),
    bySilence: row.acceptedBySilence,
    materials: materialsOf(row),
  }));
  const offers = carryOverOffers(item, earlier, world.today, world.settings.caseRules.carryOverDays).filter(
    offer => held.find(({ id }) => id === offer.materialId)?.notTaken !== offer.caseId,
  );
  const scans = await readScans(db, officeId, [...new Set(offers.map(offer => offer.caseId))]);
  return offers.map(offer => ({
    ...offer,
    file: scans.get(`${offer.caseId} ${offer.materialId}`) ?? null,
  }));
}
