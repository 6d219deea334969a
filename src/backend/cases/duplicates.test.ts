import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, filing, moveClock, sampleId } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';

const DAY = 86_400_000;

describe.each(DATABASES)('possible duplicates on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  const post = (item: string, n: number, more: Record<string, unknown> = {}) =>
    office.as('clerk')('POST', '/api/cases', filing(item, n, { checkDuplicates: true, ...more }));

  it('refuses a second case of the item for the person until there is a reason, which the log keeps', async () => {
    const first = await fileCase(office, 'LXPQ', 1);
    const refused = await post('LXPQ', 1);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'possible-duplicate',
        candidates: [{ id: first.id, number: first.number, match: 'person', applicantName: '张*敏' }],
      },
    });
    expect(JSON.stringify(refused.body)).not.toContain(sampleId(1));
    const made = await post('LXPQ', 1, { duplicateReason: '前一件材料遗失，另行申请' });
    expect(made).toMatchObject({ status: 201, body: { possibleDuplicates: [{ id: first.id }] } });
    const [receive] = made.body.timeline;
    expect(receive).toMatchObject({
      reason: '前一件材料遗失，另行申请',
      data: { duplicates: [first.number] },
    });
  });

  it('only tells those who do not ask for the check', async () => {
    await fileCase(office, 'TLK', 2);
    const again = await office.as('clerk')('POST', '/api/cases', filing('TLK', 2));
    expect(again.status).toBe(201);
    expect(again.body.possibleDuplicates).toHaveLength(1);
  });

  it('sees the same name and phone under another document, and not another item, variant or person', async () => {
    const first = await fileCase(office, 'RCLH', 3, { variant: 'XL' });
    const phone = '13800001003';
    const other = { name: '张小敏', idType: 'passport', idNumber: 'E12345678', phone };
    const found = await post('RCLH', 3, { applicant: other, variant: 'XL' });
    expect(found.body.candidates).toMatchObject([{ id: first.id, match: 'name-phone' }]);
    expect((await post('RCLH', 3, { variant: 'JX' })).status).toBe(201);
    expect((await post('DRJZ', 3)).status).toBe(201);
    expect((await post('RCLH', 4, { variant: 'XL' })).status).toBe(201);
  });

  it('forgets what closed longer ago than the office looks back, and what was void', async () => {
    const old = await fileCase(office, 'YJS', 5);
    await act(office, 'clerk', old.id, 'withdraw', { reason: '申请人撤回' });
    expect((await post('YJS', 5)).status).toBe(409);
    await moveClock(office, office.clock.now + 181 * DAY);
    expect((await post('YJS', 5)).status).toBe(201);
  });

  it('looks back as far as the manager says', async () => {
    const done = await fileCase(office, 'YJS', 7);
    await act(office, 'clerk', done.id, 'withdraw', { reason: '申请人撤回' });
    const lookBack = (duplicateDays: number) =>
      office.as('manager')('PUT', '/api/case-rules', { duplicateDays });
    expect((await lookBack(0)).body.duplicateDays).toBe(0);
    await moveClock(office, office.clock.now + DAY);
    expect((await post('YJS', 7)).status).toBe(201);
    await lookBack(180);
    expect((await post('YJS', 7)).status).toBe(409);
  });

  it('sees the case of whoever files the same in the same second', async () => {
    const replies = await Promise.all([post('TLK', 6), post('TLK', 6), post('TLK', 6)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});
