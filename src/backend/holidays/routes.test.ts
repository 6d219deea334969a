import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';

describe.each(DATABASES)('holidays on %s', kind => {
  let office: TestOffice;
  const manager = (method: string, path: string, body?: unknown) =>
    office.as('manager')(method, `/api/holidays${path}`, body);
  const dueOn = async (acceptedOn: string, days: number) => {
    const body = { acceptedOn, days, pauses: [], extensionDays: 0 };
    return (await office.as('clerk')('POST', '/api/limits/preview', body)).body;
  };
  const NOTICE = '国务院办公厅通知（示例）';
  const CSV = 'date,works,name\n2027-01-01,休,元旦\n2027-01-02,休,元旦\n2027-02-20,班,春节调休';

  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  it('lists days and years', async () => {
    const page = await manager('GET', '?filter={"year":2026,"works":true}&sort=["date","ASC"]&range=[0,2]');
    expect(page.headers.get('content-range')).toMatch(/^holidays 0-2\/\d+$/);
    expect(page.body[0]).toMatchObject({ year: 2026, works: true, basis: 'published' });
    const years = (await manager('GET', '/years')).body;
    expect(years.at(-1)).toMatchObject({ year: 2026, basis: 'published' });
    expect(years.at(-1).workingDays).toBeGreaterThan(240);
    expect((await office.as('device-kiosk')('GET', '/api/holidays/years')).status).toBe(403);
  });

  it('changes one day to come, and every date counted from it', async () => {
    // 2026-03-09 is a Monday.
    expect((await dueOn('2026-03-06', 1)).dueOn).toBe('2026-03-09');
    const made = await manager('POST', '', { date: '2026-03-09', works: false, name: '停电' });
    expect(made.status).toBe(201);
    expect((await dueOn('2026-03-06', 1)).dueOn).toBe('2026-03-10');
    const { id } = made.body;
    const moved = await manager('PUT', `/${id}`, { ...made.body, date: '2026-03-10' });
    expect(moved.body).toMatchObject({ date: '2026-03-10', version: 2 });
    expect((await dueOn('2026-03-06', 2)).dueOn).toBe('2026-03-11');
    expect((await manager('PUT', `/${id}`, made.body)).body.code).toBe('stale');
    expect((await office.as('clerk')('DELETE', `/api/holidays/${id}`)).status).toBe(403);
    expect((await manager('DELETE', `/${id}`)).body).toMatchObject({ id });
    expect((await dueOn('2026-03-06', 2)).dueOn).toBe('2026-03-10');
    expect((await manager('DELETE', `/${id}`)).status).toBe(404);
  });

  it.each([
    ['today', { date: '2026-03-02', works: false }, 'date'],
    ['a day of a year that is not known', { date: '2027-03-02', works: false }, 'date'],
    ['a make-up day on a Monday', { date: '2026-03-09', works: true }, 'works'],
    ['a day that is there', { date: '2026-10-01', works: false }, 'date'],
    ['a day that does not exist', { date: '2026-02-30', works: false }, 'date'],
  ])('refuses %s', async (_, body, field) => {
    const reply = await manager('POST', '', { name: '甲', ...body });
    expect(reply.status).toBe(422);
    expect(Object.keys(reply.body.errors)).toEqual([field]);
    expect(reply.body.errors[field]).not.toMatch(/^[a-z-]+$/);
  });

  it('keeps what is past', async () => {
    const [day] = (await manager('GET', '?filter={"date":"2026-01-01"}')).body;
    expect((await manager('DELETE', `/${day.id}`)).body.errors).toHaveProperty('date');
    expect((await manager('PUT', `/${day.id}`, { ...day, date: '2026-12-30' })).status).toBe(422);
  });

  it('shows a pasted year before it is saved', async () => {
    const bad = await manager('POST', '/import/preview', {
      year: 2027,
      notice: NOTICE,
      content: 'date,works,name\n2027-02-30,休,元旦\n2027-02-22,班,春节',
    });
    expect(bad.status).toBe(200);
    expect(bad.body).toMatchObject({ days: [], workingDays: null });
    expect(bad.body.problems.map((p: { line: number; code: string }) => [p.line, p.code])).toEqual([
      [1, 'bad-date'],
      [2, 'make-up-on-weekday'],
    ]);
    expect(bad.body.problems[0].text).toContain('2027-02-30');
    const good = await manager('POST', '/import/preview', { year: 2027, notice: NOTICE, content: CSV });
    // 261 weekdays of 2027, less New Year's Friday, and one made-up Saturday.
    expect(good.body).toMatchObject({ problems: [], workingDays: 261, affectedCases: 0 });
    expect((await dueOn('2026-12-31', 1)).code).toBe('missing-year');
  });

  it('imports a year, and again a corrected one', async () => {
    const refused = await manager('POST', '/import', { year: 2027, notice: NOTICE, content: 'x' });
    expect(refused.status).toBe(422);
    expect(refused.body.problems.length).toBeGreaterThan(0);
    const saved = await manager('POST', '/import', { year: 2027, notice: NOTICE, content: CSV });
    expect(saved.body).toMatchObject({ year: 2027, days: 3, workingDays: 261, recomputedCases: 0 });
    expect((await dueOn('2026-12-31', 1)).dueOn).toBe('2027-01-04');
    const corrected = `${CSV}\n2027-01-04,休,元旦`;
    await manager('POST', '/import', { year: 2027, notice: NOTICE, content: corrected });
    expect((await dueOn('2026-12-31', 1)).dueOn).toBe('2027-01-05');
    expect((await manager('GET', '?filter={"year":2027}')).body).toHaveLength(4);
    expect((await office.as('admin')('POST', '/api/holidays/import', {})).status).toBe(403);
  });
});
