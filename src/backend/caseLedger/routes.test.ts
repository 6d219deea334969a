import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';

describe.each(DATABASES)('ledgers on %s', kind => {
  let office: TestOffice;
  let done: { id: string; number: string };
  let late: { id: string; number: string };
  beforeAll(async () => {
    office = await openTestOffice(kind);
    done = await fileCase(office, 'TLK', 1);
    await walkTo(office, done.id, 'issued');
    late = await fileCase(office, 'DRJZ', 2);
    await act(office, 'clerk', late.id, 'accept');
    const gone = await fileCase(office, 'TLK', 3);
    await act(office, 'manager', gone.id, 'void', { reason: '录入错误' });
    await moveClock(office, instantAt('2026-04-01', 600));
    await fileCase(office, 'TLK', 4);
  });
  afterAll(() => office.close());

  const ledger = (month: string, by = 'received', who = 'manager') =>
    office.as(who)('GET', `/api/case-ledger?month=${month}&by=${by}`);
  const issue = (body: object, who = 'manager') => office.as(who)('POST', '/api/papers', body);

  it('holds what came in in a month, masked, in order, without void cases', async () => {
    const { body } = await ledger('2026-03');
    expect(body.total).toBe(2);
    expect(body.lines).toMatchObject([
      {
        number: done.number,
        applicantName: '张*敏',
        receivedOn: '2026-03-02',
        closedOn: '2026-03-02',
        onTime: true,
      },
      { number: late.number, dueOn: '2026-03-09', closedOn: null, onTime: null },
    ]);
    expect((await ledger('2026-03', 'closed')).body.lines).toHaveLength(1);
    expect((await ledger('2026-04')).body.lines).toHaveLength(1);
    expect((await ledger('2026-05')).body.lines).toEqual([]);
  });

  it.each([['2026-13'], ['2026'], ['x']])('refuses %s as a month', async month => {
    expect((await ledger(month)).status).toBe(400);
  });

  it('is printed as it was, with its lines kept', async () => {
    const { status, body } = await issue({ kind: 'case-ledger', month: '2026-03', by: 'received' });
    expect(status).toBe(201);
    const printed = await office.as('manager')('POST', `/api/papers/${body.id}/actions/print`, {});
    const text = JSON.stringify(printed.body.document.blocks);
    for (const part of [done.number, late.number, '张*敏', '2026年3月收件的办件，共2件', '03.09']) {
      expect(text).toContain(part);
    }
    await office.as('manager')('POST', `/api/papers/${body.id}/actions/export`, {});
    const pdf = await office.as('manager')('GET', `/api/papers/${body.id}/pdf`);
    expect(pdf.status).toBe(200);
    expect((await issue({ kind: 'case-ledger', month: '2026-05' })).body.errors).toHaveProperty('month');
    expect((await issue({ kind: 'case-ledger', month: '2026-03' }, 'clerk')).status).toBe(403);
    expect((await ledger('2026-03', 'received', 'clerk')).status).toBe(403);
  });

  it('the limit of a case on paper is the one of its page, day by day', async () => {
    const { body: record } = await office.as('clerk')('GET', `/api/cases/${late.id}`);
    const { status, body } = await issue({ kind: 'due-ledger', caseId: late.id }, 'clerk');
    expect(status).toBe(201);
    const { body: looked } = await office.as('clerk')('GET', `/api/papers/${body.id}/document`);
    expect(looked.missing).toEqual([]);
    const table = looked.document.blocks.find((block: { type: string }) => block.type === 'table');
    expect(table.rows).toHaveLength(record.ledger.committed.length);
    expect(table.rows.filter((row: string[]) => row[1] === '计入')).toHaveLength(5);
    const fresh = await fileCase(office, 'DRJZ', 5);
    expect((await issue({ kind: 'due-ledger', caseId: fresh.id }, 'clerk')).status).toBe(409);
  });
});
