/**
 * An office of thirty cases, twenty numbers and six ratings in March 2026, every indicator worked out by hand.
 *
 * Cases (all received and accepted in March; committed 5, legal 20 working days each unless said):
 *  - A: 10 of LXPQ at the window, ordinary, issued on the day: 60, 70 … 150 minutes, due later → early, first day.
 *  - B: 8 of DRJZ at the window, green, issued on the due day: 400, 500 … 1100 minutes, one correction each.
 *  - C: 4 of DRJZ online, ordinary, issued a day late: 2000, 2500, 3000, 3500 minutes, two corrections each.
 *  - D: 2 rejected early: 300 and 320 minutes. E: 2 refused, F: 1 withdrawn, G: 1 returned before acceptance (no
 *    minutes), H: 2 open. One void besides, which is in nothing.
 * Measured: A 10, B 8, C 4, D 2 = 24. Closed: 24 + 2 + 1 + 1 = 28. Received 30, accepted 24 + F + H = 27.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import type { IndicatorValue } from '../../contract/figures.ts';
import { INDICATORS } from '../../domain/kpi/indicators.ts';
import { caseSteps, cases } from '../db/schema/cases.ts';
import { tickets } from '../db/schema/hall.ts';
import { casePromises } from '../db/schema/promises.ts';
import { followUps, ratings } from '../db/schema/ratings.ts';

const at = (text: string) => new Date(`2026-03-${text}:00+08:00`);

interface Given {
  item: string;
  lane?: string;
  channel?: string;
  status: string;
  minutes?: number;
  acceptedAt?: Date | null;
  closedAt?: Date | null;
  dueOn?: string;
  corrections?: number;
  paused?: number;
  turns?: Record<string, number>;
  isCollected?: boolean;
}

const day = (n: number) => String(n).padStart(2, '0');
const GIVEN: Given[] = [
  ...Array.from(
    { length: 10 },
    (_, n): Given => ({
      ...{ item: 'LXPQ', status: n < 5 ? 'delivered' : 'issued', minutes: 60 + 10 * n, dueOn: '2026-03-09' },
      ...{
        acceptedAt: at('02T09:00'),
        closedAt: at('02T15:00'),
        turns: { window: 20, reviewer: 40 + 10 * n },
      },
      isCollected: n < 5,
    }),
  ),
  ...Array.from(
    { length: 8 },
    (_, n): Given => ({
      ...{ item: 'DRJZ', lane: 'green', status: 'issued', minutes: 400 + 100 * n, dueOn: '2026-03-10' },
      ...{ acceptedAt: at('03T09:00'), closedAt: at('10T15:00'), corrections: 1, paused: 390 },
      turns: { window: 100, reviewer: 200, approver: 100 + 100 * n, applicant: 60 },
    }),
  ),
  ...Array.from(
    { length: 4 },
    (_, n): Given => ({
      ...{ item: 'DRJZ', channel: 'online', status: 'issued', minutes: 2000 + 500 * n, dueOn: '2026-03-11' },
      ...{ acceptedAt: at('04T09:00'), closedAt: at('12T15:00'), corrections: 2 },
      turns: { window: 10, 'other-office': 1990 + 500 * n },
    }),
  ),
  ...[300, 320].map(
    (minutes): Given => ({
      ...{ item: 'LXPQ', status: 'rejected', minutes, dueOn: '2026-03-13' },
      ...{ acceptedAt: at('05T09:00'), closedAt: at('06T10:00'), turns: { approver: minutes } },
    }),
  ),
  ...[1, 2].map(
    (): Given => ({ item: 'TLK', status: 'refused', acceptedAt: null, closedAt: at('06T11:00') }),
  ),
  { item: 'TLK', status: 'withdrawn', acceptedAt: at('05T09:00'), closedAt: at('06T11:00'), minutes: 500 },
  { item: 'TLK', status: 'returned', acceptedAt: null, closedAt: at('06T11:00') },
  ...[1, 2].map(
    (): Given => ({ item: 'TLK', status: 'in-review', acceptedAt: at('05T09:00'), closedAt: null }),
  ),
  { item: 'TLK', status: 'void', acceptedAt: at('05T09:00'), closedAt: at('06T11:00'), minutes: 77 },
];

/** What each must come to. Times in the indicator's unit; [value, out of]. */
const EXPECTED: Record<string, [number | null, number]> = {
  // Twenty numbers: 16 called after 1 … 16 minutes, of them 15 served and 1 missed; 2 cancelled, 2 waiting.
  'numbers-taken': [20, 20],
  'numbers-served': [15, 15],
  'missed-rate': [1 / 20, 20],
  'wait-p50': [8, 16],
  'wait-p90': [15, 16],
  'wait-longest': [16, 16],
  // Fifteen served 5 … 19 minutes; the last is marked as not right.
  'service-p50': [11, 14],
  'service-p90': [17, 14],
  // One window on the morning of the 2nd: 14 visits of 5 + … + 18 = 161 minutes, from 9:01 to 12:00.
  'window-occupancy': [161 / 179, 1],
  'cases-received': [30, 30],
  'cases-accepted': [27, 27],
  'cases-closed': [28, 28],
  'online-share': [4 / 30, 30],
  'corrected-rate': [12 / 28, 28],
  'corrected-twice-rate': [4 / 28, 28],
  'deferred-rate': [3 / 28, 28],
  'refused-rate': [2 / 28, 28],
  'rejected-rate': [2 / 24, 24],
  'returned-rate': [1 / 28, 28],
  'withdrawn-rate': [1 / 28, 28],
  // 60 … 150, 300, 320, 400 … 1100, 2000 … 3500: ranks 12, 18, 22 and 24 of 24.
  'processing-time-p50': [320, 24],
  'processing-time-p75': [900, 24],
  'processing-time-p90': [2500, 24],
  'processing-time-p99': [3500, 24],
  // Window: 20 × 10, 100 × 8, 10 × 4, 0 × 2 → ascending 0 0 10 10 10 10 20 …: rank 12 is 20.
  'turn-window': [20, 24],
  // Review: 40 … 130; 300 … 1000; 0 × 4; 300, 320 → ascending, rank 12: 0×4, 40…110 are the first twelve.
  'turn-review': [110, 24],
  'turn-office': [0, 24],
  'turn-applicant': [0, 24],
  'turn-stopped': [0, 24],
  'on-time-rate': [20 / 24, 24],
  'early-rate': [12 / 24, 24],
  'late-rate': [4 / 24, 24],
  'legal-on-time-rate': [1, 24],
  'limit-compression': [1 - 5 / 20, 27],
  'first-day-rate': [10 / 24, 24],
  // A 10 + 5 collected, B 8 × 2, C online 0, D 2, E 2, F 1, G 1 = 37.
  'visits-mean': [37 / 28, 28],
  // A 5 not collected, C 4, D 2, E 2, F 1, G 1.
  'at-most-one-visit': [15 / 28, 28],
  // Six ratings: 5, 5, 4, 3, 2 and a 1 that an appeal took out.
  'ratings-count': [5, 5],
  'rated-share': [6 / 15, 15],
  'good-share': [4 / 5, 5],
  'repairs-in-time': [1, 1],
  'history-closed': [0, 0],
  'history-time-p50': [null, 0],
  'history-on-time-rate': [null, 0],
};

describe.each(DATABASES)('an office of thirty cases on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    const { deps, officeId, database, staffIds, windowIds } = office;
    office.clock.now = at('20T10:00').getTime();
    const clerk = staffIds.clerk ?? '';
    const rows = GIVEN.map((given, n) => ({
      ...{
        id: deps.newId(),
        officeId,
        number: `N${n}`,
        queryCode: `Q${n}`,
        itemCode: given.item,
        itemVersion: 1,
      },
      ...{
        status: given.status,
        whoseMove: 'none',
        lane: given.lane ?? 'ordinary',
        channel: given.channel ?? 'walk-in',
      },
      ...{
        applicantId: deps.newId(),
        applicantName: '测试',
        circumstances: {},
        materials: [],
        receivedBy: clerk,
      },
      ...{
        receivedAt: at('02T08:59'),
        acceptedAt: given.acceptedAt ?? null,
        closedAt: given.closedAt ?? null,
      },
      ...{ reviewedBy: [], committedDays: 5, legalDays: 20, committedDueOn: given.dueOn ?? null },
      ...{ legalDueOn: given.dueOn ? '2026-03-31' : null, processingMinutes: given.minutes ?? null },
      ...{
        pausedMinutes: given.paused ?? null,
        correctionsRequested: given.corrections ?? 0,
        updatedAt: at('20T10:00'),
      },
      ...(given.isCollected && { deliveredAt: at(`${day(9)}T10:00`), delivery: { way: 'window' } }),
    }));
    await database.db.insert(cases).values(rows);
    const steps = GIVEN.flatMap((given, n) =>
      Object.entries(given.turns ?? {}).map(([whoseMove, minutes]) => ({
        ...{ id: deps.newId(), officeId, caseId: rows[n]?.id ?? '', stageNo: 1, name: whoseMove, whoseMove },
        ...{ startedAt: at('02T09:00'), endedAt: at('02T10:00'), workingMinutes: minutes },
      })),
    );
    await database.db.insert(caseSteps).values(steps);
    await database.db.insert(casePromises).values(
      rows.slice(0, 3).map(({ id, applicantId }) => ({
        ...{ id: deps.newId(), officeId, caseId: id, applicantId, kind: 'deferral', materialId: 'm' },
        ...{ state: 'kept', madeAt: at('02T09:00') },
      })),
    );
    // Called one after the other from 9:01, each served n minutes longer than the wait before: none overlap.
    let clock = at('02T09:01').getTime();
    const numbers = Array.from({ length: 20 }, (_, n) => {
      const isCalled = n < 16;
      const isServed = n < 15;
      const minutes = 5 + n;
      const calledAt = isCalled ? new Date(isServed ? clock : at('02T09:01').getTime()) : null;
      const endedAt = isServed ? new Date(clock + minutes * 60_000) : null;
      if (isServed) clock += minutes * 60_000 + (n === 12 ? 18 * 60_000 : 0);
      const status = isServed ? 'finished' : isCalled ? 'missed' : n < 18 ? 'cancelled' : 'waiting';
      return {
        ...{ id: deps.newId(), officeId, number: `A${n}`, serviceDay: '2026-03-02', itemCode: 'LXPQ' },
        ...{
          channel: 'walk-in',
          lane: 'ordinary',
          status,
          takenAt: at('02T08:50'),
          updatedAt: at('02T12:00'),
        },
        ...{
          calledAt,
          startedAt: isServed ? calledAt : null,
          endedAt,
          windowId: isCalled ? windowIds[0] : null,
        },
        ...{ clerkId: isCalled ? clerk : null, waitSeconds: isCalled ? (n + 1) * 60 : null },
        ...{ serviceSeconds: isServed ? minutes * 60 : null, inaccurateTime: n === 14 },
      };
    });
    await database.db.insert(tickets).values(numbers);
    const grades = [5, 5, 4, 3, 2, 1];
    const given = grades.map((grade, n) => ({
      ...{
        id: deps.newId(),
        officeId,
        source: 'pad',
        subjectType: 'ticket',
        subjectId: numbers[n]?.id ?? '',
      },
      ...{
        subjectNumber: `A${n}`,
        itemCode: 'LXPQ',
        grade,
        reasons: [],
        wantsReply: false,
        ratedOn: '2026-03-02',
      },
      ...{ at: at('02T12:00'), excludedAt: grade === 1 ? at('03T12:00') : null },
    }));
    await database.db.insert(ratings).values(given);
    await database.db.insert(followUps).values({
      ...{ id: deps.newId(), officeId, ratingId: given[4]?.id ?? '', status: 'closed', fixBy: '2026-03-09' },
      ...{ fixedAt: at('05T10:00'), createdAt: at('02T12:00'), updatedAt: at('05T10:00') },
    });
  });
  afterAll(() => office.close());

  const get = async (path: string) => {
    const reply = await office.as('manager')('GET', `/api/kpi/${path}`);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return reply.body;
  };

  it('every indicator is what it comes to by hand', async () => {
    const { values }: { values: IndicatorValue[] } = await get('indicators?from=2026-03&to=2026-03');
    const found = Object.fromEntries(values.map(each => [each.code, [each.value, each.outOf]]));
    expect(Object.keys(found).sort()).toEqual(Object.keys(EXPECTED).sort());
    for (const [code, [value, outOf]] of Object.entries(EXPECTED)) {
      const [read, of] = found[code] ?? [];
      expect([code, of]).toEqual([code, outOf]);
      if (value === null) expect([code, read]).toEqual([code, null]);
      else expect(read, code).toBeCloseTo(value, 9);
    }
  });

  it('an indicator that has no number of its own is not among them', async () => {
    const { values }: { values: IndicatorValue[] } = await get('indicators?from=2026-03&to=2026-03');
    const codes = new Set(values.map(each => each.code));
    for (const each of INDICATORS)
      expect(codes.has(each.code)).toBe(each.value !== undefined && each.source !== undefined);
  });

  it('narrowed, and says what it cannot be narrowed by', async () => {
    const { values }: { values: IndicatorValue[] } = await get(
      'indicators?from=2026-03&to=2026-03&lane=green&channel=walk-in',
    );
    const of = (code: string) => values.find(each => each.code === code);
    expect(of('processing-time-p50')).toMatchObject({ value: 700, outOf: 8, notBy: [] });
    expect(of('wait-p50')).toMatchObject({ value: null, outOf: 0, notBy: ['channel'] });
    expect(of('good-share')).toMatchObject({ value: 0.8, notBy: ['channel', 'lane'] });
  });

  it.each([
    ['a period without cases', 'from=2025-01&to=2025-02', null, 0],
    ['one with a single case', 'from=2026-03-06&to=2026-03-06&item=LXPQ&lane=ordinary', 300, 2],
    ['one with only running ones', 'from=2026-03-20&to=2026-03-20', null, 0],
  ])('%s', async (_name, query, p50, count) => {
    const { values }: { values: IndicatorValue[] } = await get(`indicators?${query}`);
    expect(values.find(each => each.code === 'processing-time-p50')).toMatchObject({
      value: p50,
      outOf: count,
    });
  });

  it('over time, by day, week and month', async () => {
    const series = async (code: string, by: string) =>
      (await get(`series?code=${code}&by=${by}&from=2026-03&to=2026-03`)).points;
    expect(await series('cases-closed', 'day')).toEqual([
      { at: '2026-03-02', value: 10, outOf: 10 },
      { at: '2026-03-03', value: 0, outOf: 0 },
      { at: '2026-03-04', value: 0, outOf: 0 },
      { at: '2026-03-05', value: 0, outOf: 0 },
      { at: '2026-03-06', value: 6, outOf: 6 },
      { at: '2026-03-10', value: 8, outOf: 8 },
      { at: '2026-03-12', value: 4, outOf: 4 },
    ]);
    expect(await series('on-time-rate', 'week')).toEqual([
      { at: '2026-03-02', value: 1, outOf: 12 },
      { at: '2026-03-09', value: 8 / 12, outOf: 12 },
    ]);
    expect(await series('turn-review', 'month')).toEqual([{ at: '2026-03', value: 110, outOf: 24 }]);
    expect((await office.as('manager')('GET', '/api/kpi/series?code=ageing&by=month')).status).toBe(400);
    expect((await office.as('manager')('GET', '/api/kpi/series?code=nothing&by=month')).status).toBe(400);
  });
});
