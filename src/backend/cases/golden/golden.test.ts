import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, type TestOffice } from '../../../../test/support/testOffice.ts';
import { items } from '../../db/schema/office.ts';
import { CORRECTIONS } from './corrections.ts';
import { EXTENSIONS } from './extensions.ts';
import { type GoldenCase, live } from './goldenCase.ts';
import { HOLIDAYS } from './holidays.ts';
import { HOURS } from './hours.ts';
import { REOPENINGS } from './reopenings.ts';
import { STOPS } from './stops.ts';

describe.each(DATABASES)('golden dated cases on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    await office.database.db.update(items).set({ open: true });
  });
  afterAll(() => office.close());

  const each = it.each([...HOLIDAYS, ...HOURS, ...STOPS, ...EXTENSIONS, ...CORRECTIONS, ...REOPENINGS]);
  each('$item: $why', async (golden: GoldenCase) => {
    expect(await live(office, golden, ++n)).toEqual(golden.lines);
  });
});
