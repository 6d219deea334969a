import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';

describe.each(DATABASES)('open questions of a case on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office?.close());

  const read = async (id: string) => (await office.as('clerk')('GET', `/api/cases/${id}`)).body;
  const write = async (id: string, body: object) => office.as('clerk')('PUT', `/api/cases/${id}`, body);
  const actions = async (id: string): Promise<string[]> =>
    (await read(id)).allowedActions.map(({ action }: { action: string }) => action);

  it('stand before acceptance, one by one and in bulk, until they are answered', async () => {
    const { id } = await fileCase(office, 'RCLH', 961, { variant: null });
    expect(await actions(id)).not.toContain('accept');
    const refused = await act(office, 'clerk', id, 'accept');
    expect([refused.status, refused.body.code, refused.body.message]).toEqual([
      409,
      'questions-open',
      '受理前先补选情形：类型',
    ]);
    const bulk = await office.as('clerk')('POST', '/api/cases/bulk-actions', { action: 'accept', ids: [id] });
    expect(JSON.stringify(bulk.body)).toContain('questions-open');

    const wrong = await write(id, { variant: 'none' });
    expect([wrong.status, Object.keys(wrong.body.errors)]).toEqual([422, ['variant']]);
    const { body: filed } = await office.as('clerk')('GET', '/api/items?filter={"code":"RCLH"}');
    const [first] = filed[0].definition.variants;
    expect((await write(id, { variant: first.code })).body).toMatchObject({ variant: first.code });
    expect(await actions(id)).toContain('accept');
    // The log says what was answered.
    const said = await office.database.db
      .select({ data: events.data })
      .from(events)
      .where(and(eq(events.subjectId, id), eq(events.action, 'update')));
    expect(said.map(({ data }) => (data as { answers?: string[] }).answers)).toEqual([
      [`variant:${first.code}`],
    ]);
    expect((await act(office, 'clerk', id, 'accept')).status).toBe(200);

    // What was accepted under an answer keeps it.
    const late = await write(id, { variant: null });
    expect([late.status, Object.keys(late.body.errors)]).toEqual([422, ['variant']]);
  });
});
