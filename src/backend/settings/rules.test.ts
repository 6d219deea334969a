import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock } from '../../../test/support/cases.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';
import { offices } from '../db/schema/office.ts';
import { outbox } from '../db/schema/outbox.ts';
import { createRuleBook } from '../office/ruleBook.ts';
import { getOffice } from '../office/settings.ts';
import { outgoing } from '../outbox/outgoing.ts';
import { giveReminders } from '../reminders/give.ts';

describe.each(DATABASES)('what the rules page changes, on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  const manager = (method: string, path: string, body?: unknown) => office.as('manager')(method, path, body);

  it('keeps the codes that cases name; words may change', async () => {
    const { id } = await fileCase(office, 'TLK', ++n);
    await act(office, 'clerk', id, 'request-correction', {
      materials: [{ id: 'ID', status: 'missing', reasonCode: 'expired' }],
    });
    const { id: other } = await fileCase(office, 'TLK', ++n);
    await act(office, 'clerk', other, 'withdraw', { reasonCode: 'own-wish' });
    const rules = (await manager('GET', '/api/case-rules')).body;
    const without = (list: string, code: string) =>
      rules[list].filter((reason: { code: string }) => reason.code !== code);
    const put = (part: object) => manager('PUT', '/api/case-rules', part);
    const lost = await put({
      correctionReasons: without('correctionReasons', 'expired'),
      withdrawReasons: without('withdrawReasons', 'own-wish'),
    });
    expect(Object.keys(lost.body.errors)).toEqual(['correctionReasons', 'withdrawReasons']);
    const spare = await put({ correctionReasons: without('correctionReasons', 'not-sealed') });
    expect(spare.status).toBe(200);
  });

  it('lets the pre-check have as many days as the law, and no more, and reads an older office so', async () => {
    const reply = await manager('PUT', '/api/online-settings', { precheckDays: 6 });
    expect(reply).toMatchObject({ status: 422, body: { errors: { precheckDays: expect.any(String) } } });
    const saved = await manager('PUT', '/api/online-settings', {
      precheckDays: 3,
      confirmed: ['precheckDays'],
    });
    expect(saved.body).toMatchObject({ precheckDays: 3, confirmed: ['precheckDays'] });
    const { db } = office.database;
    const [row] = await db.select().from(offices).where(eq(offices.id, office.officeId));
    const settings = { ...(row?.settings as object), online: { precheckDays: 20 } };
    await db.update(offices).set({ settings }).where(eq(offices.id, office.officeId));
    expect((await getOffice(db, office.officeId)).settings.online.precheckDays).toBe(5);
  });

  it('writes messages in the office’s own words, which later changes leave alone', async () => {
    const wrong = await manager('PUT', '/api/outbox-settings', {
      texts: { accepted: { zh: '已受理 {phone}', en: 'Accepted' } },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toEqual({
      'texts.accepted.zh': '用了没有的字段',
      'texts.accepted.en': expect.stringContaining('办件号'),
    });
    const texts = { accepted: { zh: '{number} 受理啦', en: '{number} is in' } };
    expect((await manager('PUT', '/api/outbox-settings', { texts })).body.texts).toEqual(texts);
    const { id, number } = (await act(office, 'clerk', (await fileCase(office, 'TLK', ++n)).id, 'accept'))
      .body;
    await manager('PUT', '/api/outbox-settings', { texts: {} });
    const shown = async () => {
      const rows = (
        await office.as('clerk')(
          'GET',
          `/api/outbox?filter=${encodeURIComponent(JSON.stringify({ caseId: id, kind: 'accepted' }))}`,
        )
      ).body;
      return rows.map((message: { text: string }) => message.text);
    };
    expect(await shown()).toEqual([`${number} 受理啦`]);
    const [row] = await office.database.db.select().from(outbox).where(eq(outbox.caseId, id));
    const sent = await outgoing(office.deps, row!);
    expect(Object.keys(sent.params).filter(name => name.startsWith('template'))).toEqual([]);
  });

  it('finds the reminders of a person', async () => {
    await moveClock(office, MONDAY_10);
    const { committedDueOn } = (
      await act(office, 'clerk', (await fileCase(office, 'DRJZ', ++n)).id, 'accept')
    ).body;
    await moveClock(office, instantAt(committedDueOn, 10 * 60));
    await giveReminders({ deps: office.deps, rules: createRuleBook(office.deps) }, office.officeId);
    const of = async (toldId: unknown) =>
      manager('GET', `/api/reminders?filter=${encodeURIComponent(JSON.stringify({ toldId }))}`);
    const told = await of(office.staffIds.approver);
    expect(told.body.length).toBeGreaterThan(0);
    expect(told.body.every(({ toldNames }: { toldNames: string[] }) => toldNames.includes('刘洋'))).toBe(
      true,
    );
    expect((await of(office.staffIds.admin)).body).toEqual([]);
    expect((await of('nobody')).status).toBe(400);
  });
});
