/** For tests: what is kept, and what it must come to. */
import { asc } from 'drizzle-orm';
import { expect } from 'vitest';
import { CASE_FIGURE_CODES } from '../../domain/kpi/caseFigures.ts';
import type { Db } from '../db/db.ts';
import { caseFacts, kpiCubes } from '../db/schema/kpi.ts';
import { scanCases, scanFacts } from './fullScan.ts';
import { readGroups } from './readGroups.ts';
import { rebuildFigures } from './rebuild.ts';
import { ascending } from './tally.ts';

const ALWAYS = { from: '2000-01-01', to: '2099-12-31' } as const;

export const keptRows = (db: Db) =>
  db.select().from(kpiCubes).orderBy(asc(kpiCubes.cube), asc(kpiCubes.grain), asc(kpiCubes.startsOn));

/** The kept facts are the domain's, case by case. */
export async function expectFacts(db: Db, officeId: string): Promise<void> {
  const scanned = await scanFacts(db, officeId);
  const rows = await db.select().from(caseFacts).orderBy(asc(caseFacts.caseId));
  expect(rows.map(row => row.caseId)).toEqual([...scanned.keys()].sort());
  for (const row of rows) {
    const {
      measured,
      deferred,
      windowMinutes,
      reviewMinutes,
      officeMinutes,
      applicantMinutes,
      stoppedMinutes,
    } = row;
    const turns = {
      ...{ window: windowMinutes, review: reviewMinutes, office: officeMinutes },
      ...{ applicant: applicantMinutes, stopped: stoppedMinutes },
    };
    expect({ ...row, turns, isMeasured: measured, wasDeferred: deferred }).toMatchObject({
      ...scanned.get(row.caseId),
    });
  }
}

/** The kept sums and values of cases are those of the full scan, whole, by item and by month. */
export async function expectFullScan(db: Db, officeId: string): Promise<void> {
  const facts = [...(await scanFacts(db, officeId)).values()];
  for (const [dim, keyOf] of [
    ['item', (fact: (typeof facts)[number]) => fact.itemCode],
    ['lane', (fact: (typeof facts)[number]) => fact.lane],
  ] as const) {
    const expected = scanCases(facts, ALWAYS, keyOf);
    const question = { officeId, cube: 'case', ...ALWAYS, groupBy: [dim], filters: {} } as const;
    const { groups, bucketed } = await readGroups(db, db, question, Number.POSITIVE_INFINITY);
    expect(bucketed).toBe(false);
    const found = groups.map(group => [
      group.keys[dim],
      {
        figures: Object.fromEntries(CASE_FIGURE_CODES.map((code, n) => [code, group.figures[n]])),
        values: ascending(group.counts, false).flatMap(([value, n]) =>
          Array.from({ length: n }, () => value),
        ),
      },
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  }
}

/** Computing everything anew changes nothing. */
export async function expectRebuildAlike(db: Db, officeId: string, now: number): Promise<void> {
  const before = await keptRows(db);
  expect(before.length).toBeGreaterThan(0);
  await db.transaction(tx => rebuildFigures(tx, officeId, now));
  expect(await keptRows(db)).toEqual(before);
}
