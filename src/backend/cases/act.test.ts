import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, fileCase, filing, moveClock, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';

describe.each(DATABASES)('acting on a case on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  beforeEach(() => moveClock(office, MONDAY_10));
  const at = (day: string, hour = 10) => moveClock(office, instantAt(day, hour * 60));
  const file = (item: string, more = {}) => fileCase(office, item, ++n, more);
  const accepted = async (item: string, more = {}) => {
    const { id } = await file(item, more);
    return (await act(office, 'clerk', id, 'accept')).body;
  };

  describe('refuses', () => {
    it('what is no action, and whoever may never do it, before reading the input', async () => {
      const { id } = await file('TLK');
      expect((await act(office, 'clerk', id, 'explode', '{no json')).status).toBe(404);
      expect((await act(office, 'clerk', id, 'approve', '{no json')).status).toBe(403);
      expect((await act(office, 'liaison', id, 'accept', '{no json')).status).toBe(403);
      expect((await act(office, 'reviewer', id, 'accept', '{no json')).status).toBe(403);
      expect((await act(office, 'clerk', id, 'accept', '{no json')).status).toBe(400);
      expect((await act(office, 'clerk', 'not-an-id', 'accept')).status).toBe(404);
    });

    it('in another state: says the state, what is allowed, and the case', async () => {
      const { id } = await file('TLK');
      const reply = await act(office, 'clerk', id, 'issue');
      expect(reply).toMatchObject({
        status: 409,
        body: {
          code: 'status',
          message: '办件当前为“已收件”，不能进行此操作',
          status: 'received',
          allowedActions: ['accept', 'refuse', 'request-correction', 'withdraw', 'return'],
          record: { id, version: 1 },
        },
      });
      const english = await act(office, 'clerk', id, 'issue', {}, { 'accept-language': 'en' });
      expect(english.body.message).toBe('The case is "Received": this cannot be done now');
    });

    it('acceptance without the required materials, by their names', async () => {
      const { id, missingMaterials } = await file('LXPQ', { materials: [] });
      expect(missingMaterials).toContain('CERT');
      const reply = await act(office, 'clerk', id, 'accept');
      expect(reply).toMatchObject({ status: 409, body: { code: 'materials-missing' } });
      expect(reply.body.message).toMatch(/^缺少必要材料：[^A-Z]/);
      const given = filing('LXPQ', 1).materials.map(m => ({ ...m, status: 'received' }));
      const taken = await act(office, 'clerk', id, 'accept', { materials: given });
      expect(taken).toMatchObject({ status: 200, body: { status: 'accepted', missingMaterials: [] } });
      expect(taken.body.materials[0].status).toBe('provided');
    });

    it('wrong input, by its field', async () => {
      const { id } = await accepted('DRJZ');
      expect((await act(office, 'clerk', id, 'pause')).body.errors).toEqual({ stopCode: '必填' });
      const unknown = await act(office, 'clerk', id, 'pause', {
        stopCode: 'EXPT',
        expectedEndOn: '2026-03-01',
      });
      expect(Object.keys(unknown.body.errors)).toEqual(['stopCode', 'expectedEndOn']);
      const extend = await act(office, 'approver', id, 'extend', { days: 11, reason: '材料复杂' });
      expect(extend).toMatchObject({ status: 422, body: { errors: { days: expect.any(String) } } });
    });

    it('a decision by whoever accepted or reviewed the case', async () => {
      const { database, staffIds } = office;
      const { id } = await accepted('TLK');
      const setRoles = (roles: string) =>
        database.db.execute(`update staff set roles = '${roles}' where id = '${staffIds.approver}'`);
      await setRoles('{approver,reviewer}');
      office.clock.now += 5_000;
      try {
        expect((await act(office, 'approver', id, 'pass')).status).toBe(200);
        const reply = await act(office, 'approver', id, 'approve');
        expect(reply).toMatchObject({ status: 409, body: { code: 'same-person', status: 'in-review' } });
      } finally {
        await setRoles('{approver}');
        office.clock.now += 5_000;
      }
    });

    it('the second of two who saw the same version, and keeps the first', async () => {
      const { id, version } = await file('YJS');
      const headers = { 'if-match': `"${version}"` };
      const replies = await Promise.all([
        act(office, 'clerk', id, 'accept', {}, headers),
        act(office, 'clerk2', id, 'withdraw', {}, headers),
      ]);
      expect(replies.map(reply => reply.status).sort()).toEqual([200, 409]);
      const [refused] = replies.filter(reply => reply.status === 409);
      expect(refused?.body).toMatchObject({ code: 'stale', record: { version: 2 } });
    });
  });

  it('answers the same press with the first answer', async () => {
    const { id } = await file('TLK');
    const press = () => act(office, 'clerk', id, 'accept', {}, { 'idempotency-key': `accept-${id}` });
    const [a, b] = await Promise.all([press(), press()]);
    expect([a.status, b.status, (await press()).status]).toEqual([200, 200, 200]);
    expect(a.body).toEqual(b.body);
    expect(a.body.version).toBe(2);
    const detail = (await office.as('clerk')('GET', `/api/cases/${id}`)).body;
    expect(detail.timeline).toHaveLength(2);
  });

  it('asks once for a correction and takes what comes', async () => {
    const { id } = await file('TLK');
    const asked = await act(office, 'clerk', id, 'request-correction', {
      materials: ['PHOTO', 'ID'],
      reason: '看不清',
    });
    expect(asked.body).toMatchObject({
      status: 'correcting',
      whoseMove: 'applicant',
      stageName: '补正',
      correctionsRequested: 1,
      correction: { materials: ['PHOTO', 'ID'], reason: '看不清' },
    });
    await at('2026-03-04');
    const recorded = await act(office, 'clerk', id, 'record-correction', {
      materials: [{ id: 'ID', status: 'received' }],
    });
    expect(recorded.body).toMatchObject({ status: 'received', missingMaterials: ['PHOTO'] });
    const again = await act(office, 'clerk', id, 'request-correction', { materials: ['PHOTO'] });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-corrected' } });
    const done = await act(office, 'clerk', id, 'accept', { materials: ['PHOTO'] });
    expect(done.body).toMatchObject({ status: 'accepted', committedDueOn: '2026-03-05' });
    expect(done.body.steps.map((s: { whoseMove: string }) => s.whoseMove)).toEqual([
      'window',
      'applicant',
      'window',
      'reviewer',
    ]);
    // Two days of 390 open minutes from Monday 10:00 to Wednesday 10:00.
    expect(done.body.steps[1].workingMinutes).toBe(780);
  });

  it('records a correction without a list as everything that was asked for', async () => {
    const { id } = await file('TLK');
    await act(office, 'clerk', id, 'request-correction', { materials: ['PHOTO'] });
    const recorded = await act(office, 'clerk', id, 'record-correction');
    expect(recorded.body).toMatchObject({ status: 'received', missingMaterials: [] });
  });

  describe('the clocks', () => {
    const pausedWeek = async (item: string, stopCode: string) => {
      await at('2026-03-02');
      const { id } = await accepted(item);
      await at('2026-03-04');
      const paused = await act(office, 'reviewer', id, 'pause', { stopCode, reason: '调档' });
      await at('2026-03-10');
      const resumed = await act(office, 'reviewer', id, 'resume');
      return { paused: paused.body, resumed: resumed.body };
    };

    it('a stop without a verified basis stops the committed clock only', async () => {
      const { paused, resumed } = await pausedWeek('DRJZ', 'FILE');
      expect(paused).toMatchObject({
        paused: true,
        pauseCode: 'FILE',
        lamp: 'stopped',
        whoseMove: 'other-office',
        remaining: null,
        committedDueOn: '2026-03-09',
        pauses: [{ code: 'FILE', legal: false, from: '2026-03-04', to: null }],
      });
      expect(resumed).toMatchObject({
        paused: false,
        pauseCode: null,
        whoseMove: 'reviewer',
        committedDueOn: '2026-03-13',
        legalDueOn: '2026-03-30',
        remaining: 3,
        pauses: [{ to: '2026-03-10' }],
      });
      const reasons = resumed.ledger.committed.map((day: { reason: string }) => day.reason);
      expect(reasons.filter((reason: string) => reason === 'paused')).toHaveLength(4);
    });

    it('a verified one stops both', async () => {
      const { resumed } = await pausedWeek('TLK', 'EXPT');
      // One day, and it was over before the pause began: overdue it stays.
      expect(resumed).toMatchObject({ committedDueOn: '2026-03-03', legalDueOn: '2026-04-03', lamp: 'red' });
      expect(resumed.remaining).toBe(-5);
    });

    it('one that the manager has confirmed stops the legal clock of pauses from then on', async () => {
      const { items } = {
        items: (await office.as('manager')('GET', '/api/items?filter={"code":"RCLH"}')).body,
      };
      const confirm = { field: 'clockStop', code: 'VERI', source: '区政务办〔2026〕3号' };
      await at('2026-03-02');
      expect(
        (await office.as('manager')('POST', `/api/items/${items[0].id}/actions/confirm`, confirm)).status,
      ).toBe(200);
      const { resumed } = await pausedWeek('RCLH', 'VERI');
      expect(resumed).toMatchObject({ committedDueOn: '2026-03-11', legalDueOn: '2026-04-03' });
    });

    it('nothing moves while it stands', async () => {
      const { id } = await accepted('DRJZ');
      await act(office, 'clerk', id, 'pause', { stopCode: 'VERI' });
      expect(await act(office, 'reviewer', id, 'pass')).toMatchObject({
        status: 409,
        body: { code: 'paused' },
      });
      expect((await act(office, 'clerk', id, 'pause', { stopCode: 'VERI' })).body.code).toBe('paused');
      await act(office, 'clerk', id, 'resume');
      expect((await act(office, 'clerk', id, 'resume')).body.code).toBe('not-paused');
    });

    it('an extension moves both, once, before the day is over', async () => {
      const { id } = await accepted('DRJZ');
      const extended = await act(office, 'approver', id, 'extend', { days: 10, reason: '核查外省档案' });
      expect(extended.body).toMatchObject({
        extensionDays: 10,
        committedDueOn: '2026-03-23',
        legalDueOn: '2026-04-14',
      });
      const again = await act(office, 'approver', id, 'extend', { days: 1, reason: '再延' });
      expect(again.body.code).toBe('already-extended');
      const late = await accepted('DRJZ');
      await at('2026-03-10');
      const refused = await act(office, 'approver', late.id, 'extend', { days: 1, reason: '迟了' });
      expect(refused).toMatchObject({ status: 409, body: { code: 'past-due' } });
    });

    it('an 即办件 accepted after closing is due the next working day', async () => {
      await at('2026-03-06', 18);
      expect(await accepted('YJS')).toMatchObject({ committedDueOn: '2026-03-09', remaining: 1 });
    });

    it('a missing year stops the date, not the window', async () => {
      await at('2026-12-30');
      const record = await accepted('LXPQ');
      expect(record).toMatchObject({
        status: 'accepted',
        committedDueOn: null,
        legalDueOn: null,
        pendingYear: 2027,
        lamp: 'none',
        remaining: null,
      });
      const preview = await office.as('clerk')('POST', '/api/cases/preview-due', { itemCode: 'LXPQ' });
      expect(preview.body).toEqual({
        kind: 'promise',
        committedDueOn: null,
        legalDueOn: null,
        pendingYear: 2027,
      });
    });
  });

  it('a deferred material holds the result back until it is here', async () => {
    const materials = filing('TLK', 1).materials.map(m =>
      m.id === 'PHOTO' ? { ...m, status: 'deferred' } : m,
    );
    const record = await accepted('TLK', { materials });
    expect(record.deferredOpen).toBe(1);
    const approved = await walkTo(office, record.id, 'approved');
    expect((await act(office, 'clerk', record.id, 'issue')).body.code).toBe('deferred-open');
    const put = await office.as('clerk')('PUT', `/api/cases/${record.id}`, {
      ...approved,
      materials: [{ id: 'PHOTO', status: 'provided' }],
    });
    expect(put).toMatchObject({ status: 200, body: { deferredOpen: 0, version: approved.version + 1 } });
    expect((await act(office, 'clerk', record.id, 'issue')).status).toBe(200);
  });

  it('edits nothing but the checklist, and nothing once closed', async () => {
    const record = await accepted('TLK');
    const put = (body: object) => office.as('clerk')('PUT', `/api/cases/${record.id}`, body);
    expect((await put(record)).status).toBe(200);
    const changed = await put({ ...record, version: 3, status: 'issued', lane: 'green' });
    expect(changed.status).toBe(422);
    expect(Object.keys(changed.body.errors).sort()).toEqual(['lane', 'status']);
    expect((await put(record)).body.code).toBe('stale');
    await act(office, 'clerk', record.id, 'withdraw');
    expect((await put({ materials: [] })).body.code).toBe('case-closed');
  });
});
