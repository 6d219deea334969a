import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { type Day, instantAt } from '../../domain/calendar/day.ts';
import { casePauses } from '../db/schema/cases.ts';
import { caseFacts } from '../db/schema/kpi.ts';
import { outbox } from '../db/schema/outbox.ts';
import { papers } from '../db/schema/papers.ts';
import { refreshFigures } from '../kpi/refresh.ts';

describe.each(DATABASES)('special procedures and reopening on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  const at = (day: Day, hour = 10, minute = 0) => moveClock(office, instantAt(day, hour * 60 + minute));
  const press = async (who: string, id: string, action: string, body = {}) => {
    const reply = await act(office, who, id, action, body);
    if (reply.status !== 200) throw new Error(`${action}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const accepted = async (item: string) => {
    const { id } = await fileCase(office, item, ++n);
    await press('clerk', id, 'accept');
    return id as string;
  };
  const papersOf = async (id: string) =>
    (
      await office.database.db.select().from(papers).where(eq(papers.caseId, id)).orderBy(asc(papers.id))
    ).filter(({ kind: of }) => ['special-procedure', 'special-procedure-end', 'extension'].includes(of));
  const messagesOf = async (id: string) =>
    (await office.database.db.select().from(outbox).where(eq(outbox.caseId, id)).orderBy(asc(outbox.id)))
      .map(({ kind: of }) => of)
      .filter(of => /^clock|extended|reopened/.test(of));

  it('several at once: the clock runs again when the last has ended; overlapping days count once', async () => {
    await at('2026-03-02');
    // TLK: one day; legal 20. A review by experts stops both clocks, a check elsewhere only the committed one.
    const id = await accepted('TLK');
    await at('2026-03-03');
    const first = await press('clerk', id, 'pause', { stopCode: 'VERI', expectedEndOn: '2026-03-06' });
    expect(first).toMatchObject({
      paused: true,
      pauseCode: 'VERI',
      openStops: ['VERI'],
      whoseMove: 'other-office',
    });
    const same = await act(office, 'clerk', id, 'pause', { stopCode: 'VERI' });
    expect(same).toMatchObject({ status: 409, body: { code: 'paused' } });
    await at('2026-03-04');
    const second = await press('reviewer', id, 'pause', { stopCode: 'EXPT' });
    expect(second).toMatchObject({
      pauseCode: 'EXPT',
      openStops: ['VERI', 'EXPT'],
      whoseMove: 'other-office',
    });
    const resume = second.allowedActions.find((a: { action: string }) => a.action === 'resume');
    expect(resume.needs.stopCode).toBe('required');
    expect((await act(office, 'clerk', id, 'resume')).body.errors).toEqual({ stopCode: '必填' });
    expect((await act(office, 'clerk', id, 'resume', { stopCode: 'PUBL' })).body.code).toBe('not-paused');
    await at('2026-03-06');
    const one = await press('clerk', id, 'resume', { stopCode: 'VERI' });
    expect(one).toMatchObject({
      paused: true,
      pauseCode: 'EXPT',
      openStops: ['EXPT'],
      whoseMove: 'reviewer',
    });
    expect(one.backFrom).toBeNull();
    await at('2026-03-10');
    const last = await press('clerk', id, 'resume');
    // Left out: 3 to 9 March of the committed clock, 4 to 9 of the legal one (20 days from 2 March: the 30th, plus 4).
    expect(last).toMatchObject({
      paused: false,
      pauseCode: null,
      openStops: [],
      committedDueOn: '2026-03-10',
      legalDueOn: '2026-04-03',
      backFrom: 'resumed',
    });
    const lines = last.ledger.committed.filter((line: { reason: string }) => line.reason === 'paused');
    expect(lines.map((line: { date: string; stops: string[] }) => [line.date, line.stops])).toEqual([
      ['2026-03-03', ['VERI']],
      ['2026-03-04', ['VERI', 'EXPT']],
      ['2026-03-05', ['VERI', 'EXPT']],
      ['2026-03-06', ['EXPT']],
      ['2026-03-09', ['EXPT']],
    ]);
    expect(
      (await papersOf(id)).map(paper => [paper.kind, (paper.data as { stopCode: string }).stopCode]),
    ).toEqual([
      ['special-procedure', 'VERI'],
      ['special-procedure', 'EXPT'],
      ['special-procedure-end', 'VERI'],
      ['special-procedure-end', 'EXPT'],
    ]);
    expect(await messagesOf(id)).toHaveLength(4);
    const paper = (await papersOf(id))[1];
    // Ten working days from 4 March, where nobody said how long it takes.
    expect(paper?.data).toMatchObject({ basis: '《行政许可法》第四十五条', expectedEndOn: '2026-03-18' });
    const event = last.timeline.find((e: { data: { paper?: string } }) => e.data?.paper === paper?.number);
    expect(event.action).toBe('pause');
    await press('reviewer', id, 'pass');
    await press('approver', id, 'approve');
    const issued = await press('clerk', id, 'issue');
    // 10:00 on the 2nd to 10:00 on the 3rd; paused from then to 10:00 on the 10th: five days, once.
    expect(issued).toMatchObject({ processingMinutes: 390, onTime: true, backFrom: null });
    const paused = issued.steps.map((s: { pausedMinutes: number | null }) => s.pausedMinutes ?? 0);
    expect(paused.reduce((sum: number, minutes: number) => sum + minutes, 0)).toBe(5 * 390);
  });

  it('names the pause by its id; a closed case ends all of them', async () => {
    await at('2026-03-02');
    const id = await accepted('TLK');
    await press('clerk', id, 'pause', { stopCode: 'VERI' });
    const both = await press('clerk', id, 'pause', { stopCode: 'PUBL' });
    const publ = both.pauses.find((pause: { code: string }) => pause.code === 'PUBL');
    // Seven natural days, as its rule has it.
    expect(publ.expectedEndOn).toBe('2026-03-09');
    const ended = await press('clerk', id, 'resume', { pauseId: publ.id });
    expect(ended).toMatchObject({ openStops: ['VERI'] });
    expect((await act(office, 'clerk', id, 'resume', { pauseId: publ.id })).status).toBe(422);
    await press('clerk', id, 'pause', { stopCode: 'EXPT' });
    await at('2026-03-05');
    const closed = await press('clerk', id, 'withdraw');
    expect(closed).toMatchObject({ paused: false, openStops: [] });
    expect(closed.pauses.every((pause: { to: string | null }) => pause.to !== null)).toBe(true);
  });

  it('an extension is told in writing, with the day before and after', async () => {
    await at('2026-03-02');
    const id = await accepted('DRJZ');
    await press('approver', id, 'extend', { days: 3, reason: '核查外省档案' });
    const [paper] = await papersOf(id);
    expect(paper).toMatchObject({
      kind: 'extension',
      data: {
        days: 3,
        reason: '核查外省档案',
        committedDueBefore: '2026-03-09',
        committedDueOn: '2026-03-12',
      },
    });
    expect(await messagesOf(id)).toEqual(['extended']);
    await at('2026-03-13');
    const late = await accepted('LXPQ');
    await at('2026-03-19');
    const refused = await act(office, 'approver', late, 'extend', { days: 3, reason: '晚了' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'past-due' } });
    expect(refused.body.message).toContain('第四十二条');
  });

  describe('reopening', () => {
    const sums = async (id: string) => {
      await refreshFigures(office.database.db, office.officeId, office.clock.now);
      const [fact] = await office.database.db.select().from(caseFacts).where(eq(caseFacts.caseId, id));
      return {
        count: fact?.measured ? 1 : 0,
        minutes: fact?.minutes ?? 0,
        all: (fact?.minutes ?? 0) + (fact?.stages ?? []).reduce((sum, [, minutes]) => sum + minutes, 0),
      };
    };

    it('restores the place before the decision and the clock, and takes the figures back', async () => {
      await at('2026-03-02', 16);
      const id = await accepted('DRJZ');
      await at('2026-03-04', 9);
      await press('reviewer', id, 'pass');
      await press('reviewer', id, 'pass');
      const rejected = await press('approver', id, 'reject', { reason: '不符合条件' });
      expect(rejected).toMatchObject({ status: 'rejected', committedDueOn: '2026-03-09', onTime: true });
      expect(await sums(id)).toMatchObject({ count: 1, minutes: 60 + 390 });
      await at('2026-03-18', 9);
      expect((await act(office, 'clerk', id, 'reopen', { reason: '复核' })).status).toBe(403);
      expect((await act(office, 'manager', id, 'reopen')).body.errors).toEqual({ reason: '必填' });
      const back = await press('manager', id, 'reopen', { reason: '复核后撤回原决定' });
      // Left out: the 4th to the 17th. Counted: 3 March, then the 18th, 19th, 20th and 23rd.
      expect(back).toMatchObject({
        status: 'in-review',
        stageNo: rejected.stageNo,
        whoseMove: 'approver',
        committedDueOn: '2026-03-23',
        closedAt: null,
        decidedAt: null,
        onTime: null,
        processingMinutes: null,
        reopenedCount: 1,
        backFrom: 'reopened',
        lamp: 'none',
      });
      expect(await sums(id)).toEqual({ count: 0, minutes: 0, all: 0 });
      expect(back.timeline.at(-1)).toMatchObject({ action: 'reopen', from: 'rejected', to: 'in-review' });
      expect(await messagesOf(id)).toEqual(['reopened']);
      await at('2026-03-18', 11);
      await press('approver', id, 'approve');
      const issued = await press('clerk', id, 'issue');
      // What it took before and after; nothing of the time between.
      expect(issued).toMatchObject({ processingMinutes: 60 + 390 + 120, onTime: true, backFrom: null });
      const after = await sums(id);
      expect(after).toMatchObject({ count: 1, minutes: 570, all: 2 * 570 });
    });

    it('after delivery only when the paper was recalled', async () => {
      await at('2026-03-02');
      const id = await accepted('TLK');
      await press('reviewer', id, 'pass');
      await press('approver', id, 'approve');
      await press('clerk', id, 'issue');
      await press('clerk', id, 'deliver');
      const bare = await act(office, 'approver', id, 'reopen', { reason: '发错' });
      expect(bare.body.errors).toEqual({ paperNumber: '必填' });
      const back = await press('approver', id, 'reopen', { reason: '发错', paperNumber: '绿卡〔2026〕8号' });
      expect(back).toMatchObject({ status: 'in-review', deliveredAt: null, closedAt: null });
      expect(back.timeline.at(-1).data).toMatchObject({ paperNumber: '绿卡〔2026〕8号' });
    });

    it('a return is undone to where it was, the special procedure runs on', async () => {
      await at('2026-03-02');
      const id = await accepted('DRJZ');
      await at('2026-03-03');
      await press('clerk', id, 'pause', { stopCode: 'VERI' });
      await at('2026-03-05');
      const returned = await press('manager', id, 'return', { reason: '误退' });
      await at('2026-03-06');
      const back = await press('manager', id, 'reopen', { reason: '误退，恢复办理' });
      expect(back).toMatchObject({
        status: 'accepted',
        stageNo: returned.stageNo,
        paused: true,
        openStops: ['VERI'],
      });
      await at('2026-03-10');
      const resumed = await press('clerk', id, 'resume');
      // Stopped from the 3rd to the 9th in one piece.
      expect(resumed.committedDueOn).toBe('2026-03-16');
      const rows = await office.database.db
        .select()
        .from(casePauses)
        .where(and(eq(casePauses.caseId, id), eq(casePauses.code, 'VERI')));
      expect(rows).toMatchObject([{ fromOn: '2026-03-03', toOn: '2026-03-10' }]);
    });

    it.each(['received', 'withdrawn'])('is no way out of %s', async status => {
      await at('2026-03-02');
      const { id } = await fileCase(office, 'TLK', ++n);
      if (status === 'withdrawn') await press('clerk', id, 'withdraw');
      expect((await act(office, 'manager', id, 'reopen', { reason: '再办' })).body).toMatchObject({
        code: 'status',
      });
    });
  });

  it('a cause of delay is asked for once, with the step that carries an overdue case on', async () => {
    await at('2026-03-02');
    const id = await accepted('TLK');
    await at('2026-03-05');
    const bare = await act(office, 'reviewer', id, 'pass');
    expect(bare).toMatchObject({ status: 422, body: { errors: { overdueCause: '必填' } } });
    const odd = await act(office, 'reviewer', id, 'pass', { overdueCause: 'weather' });
    expect(odd.body.errors.overdueCause).toContain('原因');
    const passed = await press('reviewer', id, 'pass', { overdueCause: 'other-office' });
    expect(passed).toMatchObject({ overdueCause: 'other-office' });
    await press('approver', id, 'approve');
    const list = await office.as('manager')(
      'GET',
      `/api/cases?filter=${JSON.stringify({ overdueCause: 'other-office' })}`,
    );
    expect(list.body.map((row: { id: string }) => row.id)).toEqual([id]);
    const other = await accepted('TLK');
    await at('2026-03-09');
    const told = await press('clerk', other, 'explain-overdue', { overdueCause: 'staffing' });
    expect(told.allowedActions.some((a: { action: string }) => a.action === 'explain-overdue')).toBe(false);
    await press('reviewer', other, 'pass');
  });
});
