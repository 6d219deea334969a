import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';

describe.each(DATABASES)('a case from received to delivered on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  it.each([
    ['TLK', '2026-03-03', ['受理', '审核', '批准', '制证发证', '送达']],
    ['YJS', '2026-03-02', ['受理', '去向登记核验', '接收函/档案接收', '批准', '制证办结', '送达']],
    ['DRJZ', '2026-03-09', ['受理', '初审', '商调/档案核查', '签发', '制证办结', '送达']],
    ['LXPQ', '2026-03-05', ['受理', '审核', '签发', '制证办结', '送达']],
    ['RCLH', '2026-03-05', ['受理', '联审（人社/教育/公安）', '签发准迁证', '批准', '制证办结', '送达']],
  ])('%s', async (itemCode, dueOn, stages) => {
    const filed = await fileCase(office, itemCode, 1);
    expect(filed).toMatchObject({
      number: `BH-YC-${itemCode}-20260302-0001`,
      status: 'received',
      whoseMove: 'window',
      lane: 'ordinary',
      lamp: 'none',
      remaining: null,
      version: 1,
      missingMaterials: [],
    });
    expect(filed.queryCode).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{6}$/);

    const accepted = (await act(office, 'clerk', filed.id, 'accept')).body;
    expect(accepted).toMatchObject({ status: 'accepted', committedDueOn: dueOn, version: 2 });
    expect(accepted.ledger.committed.at(-1).date).toBe(dueOn);
    expect(accepted.ledger.legal.at(-1).date).toBe(accepted.legalDueOn);

    const delivered = await walkTo(office, filed.id, 'delivered');
    expect(delivered).toMatchObject({ whoseMove: 'none', lamp: 'done', onTime: true, allowedActions: [] });
    expect(delivered.steps.map((step: { name: string }) => step.name)).toEqual(stages);
    expect(delivered.steps.every((step: { endedAt: string | null }) => step.endedAt !== null)).toBe(true);
    const actions = delivered.timeline.map((entry: { action: string }) => entry.action);
    expect(actions[0]).toBe('receive');
    expect(actions.slice(-3)).toEqual(['approve', 'issue', 'deliver']);
    expect(delivered.timeline.every((entry: { actorName: string }) => entry.actorName)).toBe(true);
  });

  it('counts a second case of the item as the second, and says what is allowed to whom', async () => {
    const filed = await fileCase(office, 'TLK', 2);
    expect(filed.number).toBe('BH-YC-TLK-20260302-0002');
    const actions = (body: { allowedActions: { action: string }[] }) =>
      body.allowedActions.map(a => a.action);
    expect(actions(filed)).toEqual(['accept', 'refuse', 'request-correction', 'withdraw', 'return']);
    const asManager = (await office.as('manager')('GET', `/api/cases/${filed.id}`)).body;
    expect(actions(asManager)).toEqual(['void']);
  });

  it('counts ten working days from the decision to its delivery', async () => {
    const { id } = await fileCase(office, 'TLK', 3);
    const limit = ({ deliverBy, deliveryLamp, deliveryRemaining }: Record<string, unknown>) => [
      deliverBy,
      deliveryLamp,
      deliveryRemaining,
    ];
    const none = [null, null, null];
    expect(limit((await act(office, 'clerk', id, 'accept')).body)).toEqual(none);
    expect(limit(await walkTo(office, id, 'issued'))).toEqual(['2026-03-16', 'none', 10]);
    const { body: listed } = await office.as('clerk')(
      'GET',
      `/api/cases?filter=${encodeURIComponent(JSON.stringify({ id }))}`,
    );
    expect(limit(listed[0])).toEqual(['2026-03-16', 'none', 10]);
    await moveClock(office, instantAt('2026-03-17', 600));
    const shown = (await office.as('clerk')('GET', `/api/cases/${id}`)).body;
    expect(limit(shown)).toEqual(['2026-03-16', 'red', -1]);
    expect(limit(await walkTo(office, id, 'delivered'))).toEqual(['2026-03-16', 'done', null]);
  });

  it('counts no delivery into a year without a calendar', async () => {
    await moveClock(office, instantAt('2026-12-28', 600));
    const { id } = await fileCase(office, 'TLK', 4);
    await act(office, 'clerk', id, 'accept');
    const issued = await walkTo(office, id, 'issued');
    expect(issued).toMatchObject({ deliverBy: null, deliveryLamp: 'none', deliveryRemaining: null });
  });

  it('says the turns in the language that is asked for', async () => {
    const { id } = await fileCase(office, 'LXPQ', 5);
    await act(office, 'clerk', id, 'accept');
    await walkTo(office, id, 'delivered');
    const english = await office.as('clerk')('GET', `/api/cases/${id}`, undefined, {
      'accept-language': 'en',
    });
    const names = english.body.steps.map((step: { name: string }) => step.name);
    expect(names).toHaveLength(5);
    for (const name of names) expect(name).toMatch(/^[A-Za-z]/);
    expect(names.slice(-2)).toEqual(['Issue', 'Deliver']);
    expect(english.body.stageName).toBe('Delivered');
  });
});
