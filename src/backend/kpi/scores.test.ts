import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveClock } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { Scores } from '../../contract/scores.ts';
import { instantAt } from '../../domain/calendar/day.ts';
import { offices } from '../db/schema/office.ts';
import { insertCase } from './testKit.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);
const ON_TIME = { code: 'on-time-rate', weight: 1, none: 0, full: 1 };
const CLOSED = { code: 'cases-closed', weight: 3, none: 0, full: 6 };

describe.each(DATABASES)('the score of a month on %s', kind => {
  let office: TestOffice;
  const scores = async (who = 'manager') => {
    await office.as(who)('GET', '/api/kpi/reports');
    return (await office.as(who)('GET', '/api/kpi/scores')).body;
  };
  const change = (body: object, who = 'manager') => office.as(who)('POST', '/api/kpi/score-formulas', body);
  beforeAll(async () => {
    office = await openTestOffice(kind);
    const { database, officeId } = office;
    await database.db
      .update(offices)
      .set({ createdAt: new Date(at('2026-02-01T09:00:00')) })
      .where(eq(offices.id, officeId));
    for (const minutes of [100, 200, 300]) {
      await insertCase(office.deps, database.db, officeId, { closedAt: at('2026-02-10T10:00:00'), minutes });
    }
  });
  afterAll(() => office.close());

  it('is by the formula as delivered while nobody has changed it', async () => {
    const body = await scores();
    expect(Scores.safeParse(body).error).toBeUndefined();
    expect(body.formulas).toMatchObject([{ version: 0, id: null }]);
    expect(body.months).toMatchObject([{ month: '2026-02', formulaVersion: 0, score: expect.any(Number) }]);
  });

  it('of a month that is over stays, by the formula that held; the next is by the new one', async () => {
    const [before] = (await scores()).months;
    const changed = await change({ parts: [CLOSED, ON_TIME], reason: '以办结量为主', version: 0 });
    expect([changed.status, changed.body.version]).toEqual([201, 1]);
    expect((await scores()).months).toEqual([before]);
    const { database, officeId, deps } = office;
    await insertCase(deps, database.db, officeId, { closedAt: at('2026-03-10T10:00:00'), minutes: 60 });
    await moveClock(office, instantAt('2026-04-02', 600));
    const { months, formulas } = await scores('supervisor');
    expect(months[1]).toEqual(before);
    // One of six cases: 3 × 1/6; on time as the report says; of four points.
    const onTime = months[0].parts[1].value;
    expect(months[0]).toMatchObject({ month: '2026-03', formulaVersion: 1 });
    expect(months[0].score).toBeCloseTo(onTime === null ? (100 * 0.5) / 3 : (100 * (0.5 + onTime)) / 4, 6);
    expect(formulas.map(({ version }: { version: number }) => version)).toEqual([1, 0]);
    expect(formulas[0]).toMatchObject({ reason: '以办结量为主', actorName: '陈静' });
  });

  it.each<[string, object, string[]]>([
    ['no parts', { parts: [] }, ['parts']],
    ['no reason', { parts: [ON_TIME], reason: '' }, ['reason']],
    ['an indicator that is none', { parts: [{ ...ON_TIME, code: 'luck' }] }, ['parts.0.code']],
    ['one that is a chart', { parts: [{ ...ON_TIME, code: 'correction-funnel' }] }, ['parts.0.code']],
    ['one twice', { parts: [ON_TIME, ON_TIME] }, ['parts']],
    ['no weight', { parts: [{ ...ON_TIME, weight: 0 }] }, ['parts.0.weight']],
    ['bounds that are one', { parts: [{ ...ON_TIME, none: 1 }] }, ['parts.0.full']],
  ])('refuses a formula with %s', async (_, body, fields) => {
    const refused = await change({ reason: '试', ...body });
    expect([refused.status, Object.keys(refused.body.errors ?? {})]).toEqual([422, fields]);
  });

  it('is changed by the head, who has seen the one in force; of two at once by one', async () => {
    expect((await change({ parts: [ON_TIME], reason: '试' }, 'supervisor')).status).toBe(403);
    const old = await change({ parts: [ON_TIME], reason: '试', version: 0 });
    expect([old.status, old.body.record.version]).toEqual([409, 1]);
    const both = await Promise.all([1, 2].map(() => change({ parts: [ON_TIME], reason: '试', version: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
