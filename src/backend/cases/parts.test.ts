import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';
import type { PartAnswer } from '../../domain/cases/parts.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back.
type Body = any;
const codes = (parts: Body[], state: string) =>
  parts.filter(part => part.state === state).map(part => part.code);

describe.each(DATABASES)('联审: offices that review in parallel, on %s', kind => {
  let office: TestOffice;
  let count = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  /** A settlement that waits for its three offices. */
  async function accepted(): Promise<Body> {
    await moveClock(office, MONDAY_10);
    count += 1;
    const { id } = await fileCase(office, 'RCLH', count);
    return (await act(office, 'clerk', id, 'accept')).body;
  }
  const answer = (id: string, part: string, said: PartAnswer = 'agree', who = 'reviewer') =>
    act(office, who, id, 'answer-part', { part, answer: said, paperNumber: `${part}〔2026〕7号` });
  const press = async (who: string, id: string, action: string, body: object = {}) => {
    const reply = await act(office, who, id, action, body);
    expect([reply.status, reply.body.message]).toEqual([200, undefined]);
    return reply.body;
  };
  const found = async (filter: object): Promise<string[]> => {
    const query = encodeURIComponent(JSON.stringify(filter));
    const { status, body } = await office.as('reviewer')('GET', `/api/cases?filter=${query}`);
    expect(status).toBe(200);
    return body.map((row: Body) => row.id);
  };

  it('asks all of them at once when the case is accepted, each with its own day', async () => {
    const { id, parts, timeline, ...record } = await accepted();
    expect(record).toMatchObject({
      whoseMove: 'other-office',
      partsOpen: ['HR', 'EDU', 'POLICE'],
      partsDueOn: '2026-03-04',
    });
    expect(parts).toHaveLength(3);
    expect(parts[2]).toMatchObject({
      zh: '公安',
      stageNo: 1,
      days: 2,
      state: 'open',
      dueOn: '2026-03-04',
      lamp: 'none',
      remaining: 2,
      sentByName: '王芳',
      answer: null,
    });
    expect(timeline.at(-1).data.parts).toEqual({ sent: ['HR', 'EDU', 'POLICE'] });
    expect(await found({ waitsFor: 'POLICE' })).toContain(id);
  });

  it('goes on when the last has agreed; the stage took as long as the slowest', async () => {
    const { id } = await accepted();
    await moveClock(office, instantAt('2026-03-02', 11 * 60));
    const first = (await answer(id, 'HR')).body;
    expect(first).toMatchObject({ whoseMove: 'other-office', partsOpen: ['EDU', 'POLICE'] });
    expect(first.parts[0]).toMatchObject({
      state: 'answered',
      answer: 'agree',
      paperNumber: 'HR〔2026〕7号',
      workingMinutes: 60,
      endedByName: '张伟',
      lamp: 'done',
    });
    expect(first.timeline.at(-1)).toMatchObject({
      action: 'answer-part',
      data: { part: 'HR', answer: 'agree', parts: { answered: ['HR'] } },
    });

    const early = await act(office, 'reviewer', id, 'pass', { paperNumber: 'X' });
    expect(early).toMatchObject({
      status: 409,
      body: {
        code: 'parts-open',
        params: { offices: ['EDU', 'POLICE'] },
        message: '联审单位还没有全部答复：教育、公安',
      },
    });
    const inEnglish = await office.as('reviewer')(
      'POST',
      `/api/cases/${id}/actions/pass`,
      { paperNumber: 'X' },
      {
        'accept-language': 'en',
      },
    );
    expect(inEnglish.body.message).toContain('Education, Public Security');
    expect(early.body.allowedActions).not.toContain('pass');
    expect(await found({ waitsFor: 'HR' })).not.toContain(id);

    await moveClock(office, instantAt('2026-03-03', 10 * 60));
    await answer(id, 'EDU');
    await moveClock(office, instantAt('2026-03-05', 10 * 60));
    expect(await found({ partsLate: true })).toContain(id);
    const all = (await answer(id, 'POLICE')).body;
    expect(all).toMatchObject({ whoseMove: 'reviewer', partsOpen: [], partsDueOn: null });
    expect(all.parts.map((part: Body) => part.isLate)).toEqual([false, false, true]);
    expect(await found({ waitsFor: '*' })).not.toContain(id);

    const passed = await press('reviewer', id, 'pass');
    expect(passed).toMatchObject({ stageNo: 2, whoseMove: 'other-office' });
    const delivered = await walkTo(office, id, 'delivered', { overdueCause: 'other-office' });
    const stage = delivered.steps.filter((step: Body) => step.stageNo === 1);
    const slowest = Math.max(...delivered.parts.map((part: Body) => part.workingMinutes));
    expect(stage.map((step: Body) => [step.whoseMove, step.workingMinutes])).toEqual([
      ['other-office', slowest],
      ['reviewer', 0],
    ]);
    const split = (await office.as('manager')('GET', `/api/cases/${id}/time-split`)).body;
    expect(split.offices).toMatchObject([
      { code: 'HR', zh: '人社', minutes: 60, late: 0 },
      { code: 'EDU', late: 0 },
      { code: 'POLICE', minutes: slowest, late: 1 },
    ]);
  });

  it('takes one paper of the joint window for all of them, as other programs pass a stage', async () => {
    const { id } = await accepted();
    const passed = await press('reviewer', id, 'pass', { paperNumber: '联审〔2026〕9号' });
    expect(passed.stageNo).toBe(2);
    expect(passed.parts.map((part: Body) => [part.answer, part.paperNumber, part.jointly])).toEqual(
      Array(3).fill(['agree', '联审〔2026〕9号', true]),
    );
    expect(passed.timeline.at(-1).data.parts).toEqual({ answered: ['HR', 'EDU', 'POLICE'] });
  });

  it.each<PartAnswer>(['disagree', 'needs-material'])(
    '%s stands in the way until somebody decides',
    async said => {
      const { id } = await accepted();
      await answer(id, 'HR');
      await answer(id, 'EDU');
      const against = (await answer(id, 'POLICE', said)).body;
      expect(against).toMatchObject({ partsAgainst: ['POLICE'], whoseMove: 'reviewer' });
      expect((await act(office, 'reviewer', id, 'pass')).body.code).toBe('parts-against');

      // Asked again, with a reason: a row of its own, with a day of its own.
      await moveClock(office, instantAt('2026-03-03', 10 * 60));
      const bare = await act(office, 'reviewer', id, 'send-part', { part: 'POLICE' });
      expect(bare).toMatchObject({ status: 422, body: { errors: { reason: expect.any(String) } } });
      const again = await press('reviewer', id, 'send-part', { part: 'POLICE', reason: '已补齐无犯罪记录' });
      expect(again).toMatchObject({ partsOpen: ['POLICE'], partsAgainst: [] });
      expect(again.parts.at(-1)).toMatchObject({ sentReason: '已补齐无犯罪记录', dueOn: '2026-03-05' });
      await answer(id, 'POLICE');
      expect((await press('reviewer', id, 'pass')).stageNo).toBe(2);
    },
  );

  it('chases an office that has not answered; its day stays', async () => {
    const { id } = await accepted();
    await moveClock(office, instantAt('2026-03-03', 10 * 60));
    const chased = await press('reviewer', id, 'send-part', { part: 'EDU', reason: '电话催办' });
    expect(chased.parts).toHaveLength(3);
    expect(chased.parts[1]).toMatchObject({ chased: 1, dueOn: '2026-03-04', state: 'open' });
    expect(chased.timeline.at(-1)).toMatchObject({
      reason: '电话催办',
      data: { parts: { chased: ['EDU'] } },
    });
  });

  it('refers an objection to the approver, who may not approve over it', async () => {
    const { id } = await accepted();
    await answer(id, 'POLICE', 'disagree');
    const referred = await press('reviewer', id, 'refer', { reason: '公安认定不符合条件' });
    expect(referred).toMatchObject({
      stageNo: 3,
      whoseMove: 'approver',
      partsOpen: [],
      partsAgainst: ['POLICE'],
    });
    expect(codes(referred.parts, 'recalled')).toEqual(['HR', 'EDU']);
    expect((await act(office, 'approver', id, 'approve')).body.code).toBe('parts-against');
    expect((await press('approver', id, 'reject', { reason: '不符合条件' })).status).toBe('rejected');
  });

  it('asks anew what comes from the window again, and keeps who agreed when it comes back from behind', async () => {
    const { id } = await accepted();
    await answer(id, 'HR');
    const back = await press('reviewer', id, 'send-back', { reason: '学历材料有误' });
    expect(back).toMatchObject({ stageNo: 0, partsOpen: [], whoseMove: 'window' });
    expect(codes(back.parts, 'recalled')).toEqual(['EDU', 'POLICE']);
    const again = await press('clerk', id, 'pass');
    expect(again.partsOpen).toEqual(['HR', 'EDU', 'POLICE']);

    for (const part of ['HR', 'EDU', 'POLICE']) await answer(id, part);
    await press('reviewer', id, 'pass');
    const returned = await press('reviewer', id, 'send-back', { reason: '地址有误' });
    expect(returned).toMatchObject({ stageNo: 1, partsOpen: [], whoseMove: 'reviewer' });
    expect(returned.timeline.at(-1).data.parts).toEqual({ kept: ['HR', 'EDU', 'POLICE'] });
    expect((await press('reviewer', id, 'pass')).stageNo).toBe(2);
  });

  it('recalls who has not answered when the case closes, and asks them again when it is reopened', async () => {
    const { id } = await accepted();
    await answer(id, 'HR');
    const closed = await press('manager', id, 'return', { reason: '误收' });
    expect(codes(closed.parts, 'recalled')).toEqual(['EDU', 'POLICE']);
    const open = await press('manager', id, 'reopen', { reason: '申诉成立' });
    expect(open).toMatchObject({ stageNo: 1, partsOpen: ['EDU', 'POLICE'] });
  });

  it('leaves the pauses of the case out of the clock of an office', async () => {
    const { id } = await accepted();
    await moveClock(office, instantAt('2026-03-03', 9 * 60));
    const stopped = await press('reviewer', id, 'pause', { stopCode: 'VERI' });
    expect(stopped.parts[0].lamp).toBe('stopped');
    await moveClock(office, instantAt('2026-03-06', 9 * 60));
    const resumed = await press('reviewer', id, 'resume');
    expect(resumed).toMatchObject({ partsDueOn: '2026-03-09' });
    expect(resumed.parts[0]).toMatchObject({ dueOn: '2026-03-09', lamp: 'none' });
    const { parts } = (await answer(id, 'HR')).body;
    // Monday from ten on; the three days of the pause are left out, and Friday has only begun.
    expect(parts[0].workingMinutes).toBe(120 + 210);
  });

  it.each<[string, string, object, number, string]>([
    [
      'an office that has nothing to answer',
      'reviewer',
      { part: 'NOBODY', answer: 'agree', paperNumber: '1' },
      409,
      'part-unknown',
    ],
    [
      'an answer that nobody knows',
      'reviewer',
      { part: 'HR', answer: 'maybe', paperNumber: '1' },
      422,
      'answer',
    ],
    ['no number', 'reviewer', { part: 'HR', answer: 'agree' }, 422, 'paperNumber'],
    ['another role', 'clerk', { part: 'HR', answer: 'agree', paperNumber: '1' }, 403, 'forbidden'],
  ])('refuses %s', async (_, who, body, status, what) => {
    const { id } = await accepted();
    const reply = await act(office, who, id, 'answer-part', body);
    expect(reply.status).toBe(status);
    expect(status === 422 ? Object.keys(reply.body.errors)[0] : reply.body.code).toBe(what);
  });

  it('answers a double press once, and a stale one with the record', async () => {
    const { id, version } = await accepted();
    const body = { part: 'HR', answer: 'agree', paperNumber: '1' };
    const twice = [1, 2].map(() =>
      act(office, 'reviewer', id, 'answer-part', body, { 'idempotency-key': `hr-${id}` }),
    );
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200]);
    const stale = await act(
      office,
      'reviewer',
      id,
      'answer-part',
      { ...body, part: 'EDU' },
      { 'if-match': `"${version}"` },
    );
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale' } });
    expect(codes(stale.body.record.parts, 'answered')).toEqual(['HR']);
  });
});
