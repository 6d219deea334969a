import { existsSync, readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileCase } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { readTableFile } from '../../app/shared/tableFile/readTableFile.ts';
import type { HistoryCaseRecord } from '../../contract/caseImports.ts';
import { HISTORY_COLUMNS, type RawHistory } from '../../domain/caseHistory/columns.ts';
import { groupHistory } from '../../domain/caseHistory/group.ts';
import { judgeHistory } from '../../domain/caseHistory/judge.ts';
import { findHeader } from '../../domain/tables/columns.ts';
import { createApp } from '../app.ts';
import { caseImports, historyCases } from '../db/schema/caseImports.ts';

const LOG = new URL('../../../../shared/data/municipal-receipts.csv', import.meta.url);

const raw = (n: number, more: Partial<RawHistory> = {}): RawHistory => ({
  line: n + 1,
  number: `2025-${n}`,
  item: '应届毕业生派遣',
  applicant: '张小敏',
  channel: '窗口',
  receivedAt: '2025-03-03 09:30',
  acceptedAt: '2025-03-03',
  dueOn: '2025-03-10',
  closedAt: n % 2 ? '2025-03-07 15:00' : '2025-03-12',
  outcome: '准予',
  cause: '',
  handledBy: '李明',
  steps: [],
  ...more,
});
const rows = (from: number, count: number) => Array.from({ length: count }, (_, n) => raw(from + n));

describe.each(DATABASES)('old ledgers on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  const manager = (method: string, path: string, body?: unknown) => office.as('manager')(method, path, body);
  const begin = async (caseCount: number, more: object = {}) =>
    (
      await manager('POST', '/api/case-imports', {
        name: '2025年台账',
        fileName: 'a.csv',
        caseCount,
        ...more,
      })
    ).body;
  const send = (id: string, from: number, cases: readonly unknown[]) =>
    manager('POST', `/api/case-imports/${id}/batches`, { from, cases });
  const act = (id: string, action: string, body: object = {}) =>
    manager('POST', `/api/case-imports/${id}/actions/${action}`, body);
  const history = async (): Promise<HistoryCaseRecord[]> =>
    (await manager('GET', '/api/history-cases?range=[0,999]&sort=["number","ASC"]')).body;
  async function bringIn(cases: readonly RawHistory[], more: object = {}) {
    const { id } = await begin(cases.length, more);
    for (let from = 0; from < cases.length; from += 500) {
      const reply = await send(id, from, cases.slice(from, from + 500));
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    }
    expect((await act(id, 'commit')).status).toBe(200);
    return id;
  }

  it('counts nothing until all of it is here, then all at once, and not among the live cases', async () => {
    const before = (await manager('GET', '/api/kpi/processing-time?from=2025-01-01&to=2025-12-31')).body;
    const { id } = await begin(600);
    await send(id, 0, rows(0, 500));
    expect(await history()).toEqual([]);
    const early = await act(id, 'commit');
    expect([early.status, early.body.code, early.body.allowedActions]).toEqual([
      409,
      'import-incomplete',
      ['discard'],
    ]);
    // The same batch again, as after a lost answer.
    expect((await send(id, 0, rows(0, 500))).body.received).toBe(500);
    expect((await send(id, 550, rows(550, 50))).status).toBe(409);
    expect((await send(id, 500, rows(500, 101))).status).toBe(422);
    await send(id, 500, rows(500, 100));
    expect((await act(id, 'commit')).body.state).toBe('in-force');
    const all = await history();
    expect(all).toHaveLength(600);
    expect(all[0]).toMatchObject({
      imported: true,
      number: '2025-0',
      itemCode: 'YJS',
      outcome: 'approved',
      applicantName: '张*敏',
      onTime: false,
    });
    expect(all[1]?.onTime).toBe(true);
    const { body: live, headers } = await office.as('clerk')('GET', '/api/cases');
    expect([live, headers.get('content-range')]).toEqual([[], 'cases */0']);
    expect((await manager('GET', '/api/kpi/processing-time?from=2025-01-01&to=2025-12-31')).body).toEqual(
      before,
    );
    const { body: summary } = await manager('GET', '/api/history-cases/summary');
    expect(summary).toMatchObject({
      imported: true,
      rows: [{ year: 2025, received: 600, closed: 600, onTime: 300, withDue: 600 }],
    });
    expect((await act(id, 'undo')).body.errors).toHaveProperty('reason');
    expect((await act(id, 'undo', { reason: '选错了文件' })).body).toMatchObject({
      state: 'undone',
      endReason: '选错了文件',
    });
    expect(await history()).toEqual([]);
    expect(await office.database.db.$count(historyCases)).toBe(600);
    expect((await act(id, 'undo', { reason: '再次' })).status).toBe(409);
  });

  it.each<[string, Partial<RawHistory>, string, string]>([
    ['no number', { number: '' }, 'number', 'required'],
    ['an item that is none', { item: '不存在的事项' }, 'item', 'unknown-item'],
    ['a date that is none', { receivedAt: '去年' }, 'receivedAt', 'unreadable-date'],
    ['a day that does not exist', { dueOn: '2025-02-30' }, 'dueOn', 'unreadable-date'],
    ['a time to come', { closedAt: '2027-01-01' }, 'closedAt', 'after-now'],
    ['an end before its beginning', { closedAt: '2025-03-01' }, 'closedAt', 'ends-before-start'],
    ['an outcome that is none', { outcome: '不知道' }, 'outcome', 'unknown-outcome'],
    ['a number of the same file', { number: '2025-9001' }, 'number', 'number-twice'],
  ])('names the row with %s, and keeps none of its batch', async (_, wrong, column, code) => {
    const { id } = await begin(3);
    const reply = await send(id, 0, [raw(9001), raw(9002, wrong), raw(9003)]);
    expect(reply.status).toBe(422);
    expect(reply.body.problems).toMatchObject([{ line: 9003, column, code }]);
    expect(reply.body.errors[`rows.9003.${column}`]).toBe(reply.body.problems[0].message);
    expect(await office.database.db.$count(historyCases, eq(historyCases.importId, id))).toBe(0);
    expect((await act(id, 'discard')).body.state).toBe('discarded');
  });

  it('refuses a number of a live case, and one that another import has', async () => {
    const live = await fileCase(office, 'YJS', 1);
    const first = await begin(1);
    const taken = await send(first.id, 0, [raw(1, { number: live.number })]);
    expect(taken.body.problems).toMatchObject([{ line: 2, code: 'number-live' }]);
    const [a, b] = [await begin(1), await begin(1)];
    await send(a.id, 0, [raw(8000)]);
    await send(b.id, 0, [raw(8000)]);
    const replies = await Promise.all([act(a.id, 'commit'), act(b.id, 'commit')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(replies.find(({ status }) => status === 422)?.body.problems).toMatchObject([
      { code: 'number-imported' },
    ]);
  });

  it('lets a killed server go on: what was half there stays unseen, and can be given up', async () => {
    const { id } = await begin(2);
    await send(id, 0, [raw(7000)]);
    const other = createApp(office.deps);
    other.stop();
    const [row] = await office.database.db.select().from(caseImports).where(eq(caseImports.id, id));
    expect([row?.state, row?.received]).toEqual(['staging', 1]);
    expect((await history()).some(each => each.number === '2025-7000')).toBe(false);
    expect((await act(id, 'discard')).status).toBe(200);
  });

  it('is the manager’s: a supervisor looks, a clerk does not', async () => {
    const body = { name: 'a', fileName: 'a', caseCount: 1 };
    expect((await office.as('clerk')('POST', '/api/case-imports', body)).status).toBe(403);
    expect((await office.as('supervisor')('POST', '/api/case-imports', body)).status).toBe(403);
    expect((await office.as('supervisor')('GET', '/api/history-cases')).status).toBe(200);
    expect((await office.as('clerk')('GET', '/api/history-cases')).status).toBe(403);
  });

  it.skipIf(!existsSync(LOG))('the municipal log comes in with its own durations', async () => {
    const bytes = readFileSync(LOG);
    const file = await readTableFile('municipal-receipts.csv', new Uint8Array(bytes).buffer, {
      bytes: 1e8,
      rows: 10_000,
    });
    const { rows: lines, map } = findHeader(file.rows, HISTORY_COLUMNS);
    const grouped = groupHistory(lines, map);
    const rules = { items: [], now: office.clock.now, keepsUnknownItems: true };
    const bad = grouped.flatMap(each => {
      const judged = judgeHistory(each, rules);
      return 'problems' in judged ? judged.problems : [];
    });
    // Two cases of the log end before they begin: named, and left out by a press.
    expect(bad.map(({ code }) => code)).toEqual(['ends-before-start', 'ends-before-start']);
    const kept = grouped.filter(each => !bad.some(({ line }) => line === each.line));
    const id = await bringIn(kept, { keepsUnknownItems: true, leftOut: bad.map(({ line }) => line) });
    const found = (await history()).filter(each => each.importId === id);

    // A few lines of their own: last step less start, in minutes, straight from the file's text.
    const minutes = new Map<string, number>();
    const [head = '', ...records] = bytes.toString('utf8').trim().split('\n');
    const at = (name: string) => head.trim().split(',').indexOf(name);
    for (const record of records) {
      const cells = record.trim().split(',');
      const took = (Date.parse(cells[at('time')] ?? '') - Date.parse(cells[at('start')] ?? '')) / 60_000;
      const number = cells[at('case_id')] ?? '';
      minutes.set(number, Math.max(took, minutes.get(number) ?? Number.NEGATIVE_INFINITY));
    }
    expect([grouped.length, minutes.size, found.length]).toEqual([700, 700, 698]);
    expect(found.filter(each => each.elapsedMinutes !== minutes.get(each.number))).toEqual([]);
    expect(new Set(found.map(({ channel }) => channel))).toEqual(
      new Set(['Internet', 'Desk', 'Post', 'e-mail', 'Intern']),
    );
  });
});
