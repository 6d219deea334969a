import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, fileCase, filing, moveClock, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';
import { cases } from '../db/schema/cases.ts';
import { notices } from '../db/schema/hallRules.ts';
import { items } from '../db/schema/office.ts';
import { outbox } from '../db/schema/outbox.ts';
import { papers } from '../db/schema/papers.ts';
import { createRuleBook } from '../office/ruleBook.ts';
import { acceptSilent, lookAfterAllOwed } from './due.ts';

/** Why the case is late, as whoever acts on it then has to say. */
const LATE = { overdueCause: 'complex' };

describe.each(DATABASES)('notices and promises on %s', kind => {
  let office: TestOffice;
  let n = 500;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  beforeEach(() => moveClock(office, MONDAY_10));

  const keeping = () => ({ deps: office.deps, rules: createRuleBook(office.deps) });
  const at = (day: string, hour = 10) => moveClock(office, instantAt(day, hour * 60));
  const file = (item = 'TLK', more = {}) => fileCase(office, item, ++n, more);
  const read = async (id: string) => (await office.as('manager')('GET', `/api/cases/${id}`)).body;
  const withStatus = (item: string, id: string, status: string) =>
    filing(item, 1).materials.map(m => (m.id === id ? { ...m, status } : m));
  const papersOf = async (id: string) =>
    (
      await office.database.db
        .select()
        .from(papers)
        .where(eq(papers.caseId, id))
        .orderBy(papers.issuedAt, papers.id)
    ).map(paper => [paper.kind, paper.data as Record<string, unknown>] as const);
  /** What the applicant was told beside the receipt. */
  const messagesOf = async (id: string) => {
    const ofCase = office.database.db.select().from(outbox).where(eq(outbox.caseId, id));
    const kinds = (await ofCase.orderBy(outbox.place)).map(message => message.kind);
    return kinds.filter(each => each !== 'received');
  };
  const last = (record: { timeline: { action: string; actorId: string | null; data: unknown }[] }) =>
    record.timeline.at(-1)!;

  describe('one complete notice', () => {
    it('says everything with its reasons, on paper, with the applicant’s own day', async () => {
      const { id, notifyBy } = await file('LXPQ', { materials: withStatus('LXPQ', 'PASS', 'missing') });
      expect(notifyBy).toBe('2026-03-09');
      const asked = await act(office, 'clerk', id, 'request-correction', {
        materials: [{ id: 'ID', status: 'missing', reasonCode: 'expired', note: '2025年到期' }],
      });
      expect(asked.body).toMatchObject({
        status: 'correcting',
        notifyBy: null,
        correctionDueOn: '2026-03-23',
        missingMaterials: ['PASS', 'ID'],
        correction: {
          materials: ['ID', 'PASS'],
          lines: [
            { id: 'ID', reasonCode: 'expired', note: '2025年到期' },
            { id: 'PASS', reasonCode: 'missing' },
          ],
        },
      });
      const [, notice] = await papersOf(id);
      expect(notice).toMatchObject(['correction', { dueOn: '2026-03-23', count: 1 }]);
      expect(await messagesOf(id)).toEqual(['correction-requested']);
      const unknown = await act(office, 'clerk', (await file()).id, 'request-correction', {
        materials: [{ id: 'ID', status: 'missing', reasonCode: 'ugly' }],
      });
      expect(unknown).toMatchObject({ status: 422, body: { errors: { materials: expect.any(String) } } });
    });

    it.each([
      [{ reason: '照片不清' }, []],
      [{ materials: ['PHOTO'] }, [{ id: 'PHOTO', reasonCode: 'missing' }]],
    ])('takes %j as before', async (body, lines) => {
      const { id } = await file();
      const asked = await act(office, 'clerk', id, 'request-correction', body);
      expect(asked).toMatchObject({ status: 200, body: { correction: { lines } } });
    });

    it('a second one needs the manager’s consent and reason, on the case and in the figures', async () => {
      const figures = async () =>
        (await office.as('manager')('GET', '/api/kpi/correction-notices?from=2026-03-01&to=2026-03-31')).body;
      const before = await figures();
      const { id } = await file();
      await act(office, 'clerk', id, 'request-correction', { materials: ['PHOTO'] });
      await act(office, 'clerk', id, 'record-correction');
      const again = () => act(office, 'clerk', id, 'request-correction', { materials: ['ID'] });
      expect((await again()).body.code).toBe('already-corrected');
      expect((await act(office, 'clerk', id, 'ask-second-notice')).status).toBe(422);
      const asked = await act(office, 'clerk', id, 'ask-second-notice', { reason: '复核发现身份证过期' });
      expect(asked.body.secondNotice).toBe('asked');
      const bell = (await office.as('manager')('GET', '/api/notices')).body;
      expect(bell.some((notice: { subjectId: string }) => notice.subjectId === id)).toBe(true);
      expect((await again()).body.code).toBe('already-corrected');
      expect((await act(office, 'manager', id, 'allow-second-notice')).status).toBe(422);
      expect((await act(office, 'manager', id, 'allow-second-notice', { reason: '属实' })).status).toBe(200);
      expect((await again()).body).toMatchObject({ correctionsRequested: 2, secondNotice: null });
      await act(office, 'clerk', id, 'record-correction');
      expect((await again()).body.code).toBe('already-corrected');
      const byManager = await act(office, 'manager', id, 'request-correction', { materials: ['ID'] });
      expect(byManager).toMatchObject({ status: 422 });
      const reasoned = { materials: ['ID'], reason: '材料仍不清' };
      expect((await act(office, 'manager', id, 'request-correction', reasoned)).status).toBe(200);
      const after = await figures();
      expect(after.notified - before.notified).toBe(1);
      expect(after.notifiedTwice - before.notifiedTwice).toBe(1);
      const filter = encodeURIComponent(JSON.stringify({ correctionsRequested_gte: 2 }));
      const twice = (await office.as('clerk')('GET', `/api/cases?filter=${filter}`)).body;
      expect(twice.map((row: { id: string }) => row.id)).toEqual([id]);
    });

    it('of many cases at once passes the same gate', async () => {
      const { id } = await file();
      await act(office, 'clerk', id, 'request-correction', { materials: ['PHOTO'] });
      await act(office, 'clerk', id, 'record-correction');
      const reply = await office.as('clerk')('POST', '/api/cases/bulk-actions', {
        action: 'request-correction',
        ids: [id],
        reason: '再补',
      });
      expect(reply).toMatchObject({
        status: 200,
        body: { done: [], refused: [{ id, code: 'already-corrected' }] },
      });
      expect((await read(id)).correctionsRequested).toBe(1);
    });
  });

  describe('silence', () => {
    it('after the fifth working day is acceptance from the receipt, by the system, said and counted', async () => {
      const { id } = await file('DRJZ', { materials: withStatus('DRJZ', 'ID', 'missing') });
      await at('2026-03-09', 16);
      await file();
      await acceptSilent(keeping(), office.officeId);
      expect((await read(id)).status).toBe('received');
      await at('2026-03-10', 1);
      await acceptSilent(keeping(), office.officeId);
      expect((await read(id)).status).toBe('received');
      await at('2026-03-10');
      // Two servers at once; what other tests left waiting they may share, this case only one of them takes.
      await Promise.all([acceptSilent(keeping(), office.officeId), acceptSilent(keeping(), office.officeId)]);
      const record = await read(id);
      const bySilence = ({ action }: { action: string }) => action === 'accept-by-silence';
      expect(record.timeline.filter(bySilence)).toHaveLength(1);
      expect(record).toMatchObject({
        status: 'accepted',
        acceptedBySilence: true,
        committedDueOn: '2026-03-09',
        missingMaterials: ['ID'],
      });
      expect(Date.parse(record.acceptedAt)).toBe(MONDAY_10);
      expect(last(record)).toMatchObject({ action: 'accept-by-silence', actorId: null });
      expect(await messagesOf(id)).toEqual(['accepted-by-silence']);
      expect((await papersOf(id)).at(-1)).toMatchObject(['acceptance', { bySilence: true }]);
      const figures = await office.as('manager')(
        'GET',
        '/api/kpi/correction-notices?from=2026-03&to=2026-03',
      );
      expect(figures.body.acceptedBySilence).toBeGreaterThanOrEqual(1);
      // What is missing all the same holds the result back until it is here.
      const approved = await walkTo(office, id, 'approved', LATE);
      expect((await act(office, 'clerk', id, 'issue')).body.code).toBe('deferred-open');
      expect(approved.allowedActions.map((a: { action: string }) => a.action)).not.toContain('issue');
      expect((await act(office, 'clerk', id, 'supply-deferred', { materials: ['ID'] })).status).toBe(200);
      expect((await act(office, 'clerk', id, 'issue')).status).toBe(200);
    });

    it('with a material to follow issues the notice of that too', async () => {
      const { id } = await file('TLK', { materials: withStatus('TLK', 'PHOTO', 'deferred') });
      await at('2026-03-10');
      await acceptSilent(keeping(), office.officeId);
      const issued = await papersOf(id);
      expect(issued.map(([kind]) => kind)).toEqual(['receipt', 'acceptance', 'deferral']);
      expect(issued.at(-1)?.[1]).toMatchObject({ materials: ['PHOTO'] });
      expect((last(await read(id)).data as { papers: string[] }).papers).toHaveLength(2);
    });

    it('counts anew from the corrected set, and leaves alone what was answered', async () => {
      const { id } = await file();
      const { id: accepted } = await file();
      await act(office, 'clerk', accepted, 'accept');
      await act(office, 'clerk', id, 'request-correction', { materials: ['PHOTO'] });
      await at('2026-03-11');
      await file();
      await at('2026-03-12');
      await acceptSilent(keeping(), office.officeId);
      expect((await read(id)).status).toBe('correcting');
      const corrected = (await act(office, 'clerk', id, 'record-correction')).body;
      expect(corrected.notifyBy).toBe('2026-03-19');
      await at('2026-03-19');
      await file();
      await at('2026-03-20');
      await acceptSilent(keeping(), office.officeId);
      const record = await read(id);
      expect(record.acceptedBySilence).toBe(true);
      expect(Date.parse(record.acceptedAt)).toBe(instantAt('2026-03-12', 600));
      expect((await read(accepted)).acceptedBySilence).toBe(false);
    });
  });

  describe('silence, and who is told', () => {
    const online = (externalNumber: string) => ({ ...filing('LXPQ', ++n), externalNumber });
    const fileOnline = async (externalNumber: string) => {
      const filed = (await office.as('platform')('POST', '/api/online/cases', online(externalNumber))).body;
      const [row] = await office.database.db.select().from(cases).where(eq(cases.number, filed.number));
      return row!.id;
    };
    const bells = async (subjectId: string, kind: string) => {
      const found = and(eq(notices.subjectId, subjectId), eq(notices.kind, kind));
      return (await office.database.db.select().from(notices).where(found)).map(row => row.staffId);
    };
    /** Five working days and one pass, with somebody at work on the last but one. */
    const untilSilence = async () => {
      await at('2026-03-09');
      await file();
      await at('2026-03-10');
    };

    it('of an online case the platform hears, its pre-check is over, and the managers’ bell rings', async () => {
      const id = await fileOnline('S-1');
      await untilSilence();
      await acceptSilent(keeping(), office.officeId);
      expect(await read(id)).toMatchObject({ acceptedBySilence: true, precheck: 'passed' });
      expect(await messagesOf(id)).toEqual(['accepted-by-silence', 'state']);
      expect(await bells(id, 'accepted-by-silence')).toEqual([office.staffIds.manager]);
    });

    it('accepts under the limits that the item has now', async () => {
      const { db } = office.database;
      const { id } = await file('DRJZ');
      const isItem = and(eq(items.officeId, office.officeId), eq(items.code, 'DRJZ'));
      const [row] = await db.select().from(items).where(isItem);
      const definition = structuredClone(row!.definition) as { committedDays: { value: number } };
      definition.committedDays.value += 1;
      const version = row!.version + 1;
      await db.update(items).set({ definition, version }).where(isItem);
      await untilSilence();
      await acceptSilent(keeping(), office.officeId);
      expect(await read(id)).toMatchObject({
        acceptedBySilence: true,
        itemVersion: version,
        committedDays: definition.committedDays.value,
      });
    });

    it('leaves alone what was received before the days were watched', async () => {
      const { id } = await file();
      await office.database.db.update(cases).set({ noticeWatched: false }).where(eq(cases.id, id));
      await untilSilence();
      await acceptSilent(keeping(), office.officeId);
      expect((await read(id)).status).toBe('received');
    });

    it('accepts nothing by a clock that jumped ahead: the managers are told, once', async () => {
      const { id } = await file();
      await at('2026-04-15');
      await acceptSilent(keeping(), office.officeId);
      await acceptSilent(keeping(), office.officeId);
      expect((await read(id)).status).toBe('received');
      expect(await bells(office.officeId, 'clock-doubtful')).toEqual([office.staffIds.manager]);
      await at('2026-03-10');
      expect((await act(office, 'clerk', id, 'withdraw')).body.code).toBe('accepted-by-silence');
    });

    it('comes before whoever presses later, alone or with many; their press is told so', async () => {
      const [one, two] = [await file(), await file()];
      await untilSilence();
      const late = await act(
        office,
        'clerk',
        one.id,
        'refuse',
        { reason: '太晚' },
        { 'idempotency-key': 'l' },
      );
      expect(late).toMatchObject({
        status: 409,
        body: { code: 'accepted-by-silence', status: 'accepted', record: { acceptedBySilence: true } },
      });
      const again = await act(
        office,
        'clerk',
        one.id,
        'refuse',
        { reason: '太晚' },
        { 'idempotency-key': 'l' },
      );
      expect(again.status).toBe(409);
      expect((await read(one.id)).status).toBe('accepted');
      const body = { action: 'request-correction', ids: [two.id], reason: '再补' };
      const many = await office.as('clerk')('POST', '/api/cases/bulk-actions', body);
      expect(many.body).toMatchObject({ done: [], refused: [{ id: two.id, code: 'accepted-by-silence' }] });
      expect((await read(two.id)).acceptedBySilence).toBe(true);
    });

    it('an answer that came online in time is not late, and was received when it came', async () => {
      const id = await fileOnline('S-2');
      await act(office, 'clerk', id, 'request-correction', { materials: ['PASS'] });
      await at('2026-03-18');
      const letter = {
        number: 'S-2-1',
        materials: [{ id: 'PASS', status: 'provided' }],
        note: '张小敏的照片',
      };
      expect((await office.as('platform')('POST', '/api/online/cases/S-2/supplements', letter)).status).toBe(
        201,
      );
      for (const day of ['2026-03-20', '2026-03-24']) {
        await at(day);
        await lookAfterAllOwed(keeping(), office.officeId);
      }
      expect(await read(id)).toMatchObject({ status: 'correcting', returnProposed: null });
      expect(await messagesOf(id)).not.toContain('correction-reminder');
      const corrected = (await act(office, 'clerk', id, 'record-correction')).body;
      expect(corrected).toMatchObject({ status: 'received', notifyBy: '2026-03-25' });
    });
  });

  describe('what is owed', () => {
    it('a correction: one reminder, then 退件 is proposed, and only a person returns', async () => {
      const { id } = await file();
      await act(office, 'clerk', id, 'request-correction', { materials: ['PHOTO'] });
      await at('2026-03-19');
      await lookAfterAllOwed(keeping(), office.officeId);
      expect(await messagesOf(id)).toEqual(['correction-requested']);
      await at('2026-03-20', 3);
      await lookAfterAllOwed(keeping(), office.officeId);
      expect(await messagesOf(id)).toEqual(['correction-requested']);
      await at('2026-03-20');
      await lookAfterAllOwed(keeping(), office.officeId);
      await lookAfterAllOwed(keeping(), office.officeId);
      expect(await messagesOf(id)).toEqual(['correction-requested', 'correction-reminder']);
      await at('2026-03-24');
      await lookAfterAllOwed(keeping(), office.officeId);
      await lookAfterAllOwed(keeping(), office.officeId);
      const overdue = await read(id);
      expect(overdue).toMatchObject({ status: 'correcting', returnProposed: 'correction-overdue' });
      expect(overdue.timeline.filter((e: { action: string }) => e.action === 'propose-return')).toHaveLength(
        1,
      );
      const returned = await act(office, 'clerk', id, 'return', { reasonCode: 'correction-overdue' });
      expect(returned.body).toMatchObject({
        status: 'returned',
        returnProposed: null,
        lastReasonCode: 'correction-overdue',
      });
      expect((await papersOf(id)).at(-1)).toMatchObject([
        'return',
        { reason: '逾期未补正', remedies: [{ code: 'review' }, { code: 'lawsuit' }] },
      ]);
    });

    it('a deferred material: a signed promise within the limit, nothing issued, broken and barred when late', async () => {
      const materials = withStatus('TLK', 'PHOTO', 'deferred');
      const { id, applicantId } = await file('TLK', { materials });
      const late = { signedOn: '2026-03-02', dueOn: '2026-03-04' };
      const wrong = await act(office, 'clerk', id, 'accept', { promise: late });
      expect(wrong).toMatchObject({
        status: 422,
        body: { errors: { 'promise.dueOn': '不能晚于承诺办结日' } },
      });
      const accepted = await act(office, 'clerk', id, 'accept', {
        promise: { ...late, dueOn: '2026-03-03' },
      });
      expect(accepted.body).toMatchObject({
        deferredOpen: 1,
        promiseDueOn: '2026-03-03',
        promisesUnsigned: 0,
        promises: [{ kind: 'deferral', materialId: 'PHOTO', state: 'open', dueOn: '2026-03-03' }],
      });
      expect((await papersOf(id)).map(([paper]) => paper)).toEqual(['receipt', 'acceptance', 'deferral']);
      const put = await office.as('clerk')('PUT', `/api/cases/${id}`, {
        materials: [{ id: 'PHOTO', status: 'missing' }],
      });
      expect(put.status).toBe(200);
      await walkTo(office, id, 'approved');
      expect((await act(office, 'clerk', id, 'issue')).body.code).toBe('deferred-open');
      const own = n;
      const { id: mended } = await file('TLK', { materials });
      await act(office, 'clerk', mended, 'accept', { promise: { ...late, dueOn: '2026-03-03' } });

      await at('2026-03-04');
      await lookAfterAllOwed(keeping(), office.officeId);
      const overdue = await read(id);
      expect(overdue).toMatchObject({ status: 'approved', returnProposed: 'deferral-overdue' });
      expect(overdue.promises[0].state).toBe('broken');
      const came = await office.as('clerk')('PUT', `/api/cases/${mended}`, {
        materials: [{ id: 'PHOTO', status: 'provided' }],
      });
      expect(came.body).toMatchObject({ deferredOpen: 0, promiseDueOn: null, returnProposed: null });
      expect((await act(office, 'clerk', id, 'return', { reason: 'x' })).status).toBe(409);
      const returned = await act(office, 'manager', id, 'return', {
        reasonCode: 'deferral-overdue',
        ...LATE,
      });
      expect(returned.body.status).toBe('returned');

      const again = await fileCase(office, 'TLK', own, { materials });
      expect(again).toMatchObject({ applicantId, barredUntil: '2026-09-04' });
      const barred = await act(office, 'clerk', again.id, 'accept', { promise: { signedOn: '2026-03-04' } });
      expect(barred).toMatchObject({ status: 409, body: { code: 'promise-broken' } });
      expect(again.allowedActions.map((a: { action: string }) => a.action)).not.toContain('accept');
    });

    it('a deferred material that comes in time is kept; unsigned promises are signed later', async () => {
      const { id } = await file('TLK', { materials: withStatus('TLK', 'PHOTO', 'deferred') });
      const accepted = (await act(office, 'clerk', id, 'accept')).body;
      expect(accepted).toMatchObject({ promisesUnsigned: 1, promiseDueOn: accepted.committedDueOn });
      const tooLate = await act(office, 'clerk', id, 'record-promise', {
        signedOn: '2026-03-02',
        dueOn: '2026-03-20',
      });
      expect(tooLate.status).toBe(422);
      const signed = await act(office, 'clerk', id, 'record-promise', { signedOn: '2026-03-02' });
      expect(signed.body.promisesUnsigned).toBe(0);
      const late = await act(office, 'clerk', id, 'accept', {
        materials: [{ id: 'SOC', status: 'deferred' }],
      });
      expect(late.status).toBe(409);
      const came = await act(office, 'clerk', id, 'supply-deferred', {
        materials: ['PHOTO'],
        receivedOn: '2026-03-02',
      });
      expect(came.body).toMatchObject({ deferredOpen: 0, promiseDueOn: null });
      expect(came.body.promises).toMatchObject([{ state: 'kept', receivedOn: '2026-03-02' }]);
      expect((await act(office, 'clerk', id, 'supply-deferred', { materials: ['PHOTO'] })).body.code).toBe(
        'nothing-deferred',
      );
    });

    it('refuses to defer what the item does not allow, whatever is signed', async () => {
      const { id } = await file('TLK', { materials: withStatus('TLK', 'ID', 'deferred') });
      const reply = await act(office, 'clerk', id, 'accept', { promise: { signedOn: '2026-03-02' } });
      expect(reply).toMatchObject({ status: 409, body: { code: 'materials-missing' } });
    });
  });

  describe('a declaration', () => {
    const allowDeclaring = async () => {
      const { db } = office.database;
      const isTalent = and(eq(items.officeId, office.officeId), eq(items.code, 'TLK'));
      const [row] = await db.select().from(items).where(isTalent);
      const definition = structuredClone(row!.definition) as {
        materials: { id: string; declarable?: boolean }[];
      };
      for (const material of definition.materials) if (material.id === 'TALENT') material.declarable = true;
      await db
        .update(items)
        .set({ definition, version: row!.version + 1 })
        .where(isTalent);
      office.clock.now += 5_000;
    };

    it('only where the item allows it, signed, checked; a false one is the manager’s to decide', async () => {
      const materials = withStatus('TLK', 'TALENT', 'declared');
      const signed = { declaration: { signedOn: '2026-03-02', text: '本人承诺符合人才类别条件' } };
      const before = await file('TLK', { materials });
      expect((await act(office, 'clerk', before.id, 'accept', signed)).body.code).toBe('materials-missing');
      await allowDeclaring();
      const { id } = await file('TLK', { materials });
      expect((await act(office, 'clerk', id, 'accept')).body.errors).toEqual({ declaration: '必填' });
      const accepted = await act(office, 'clerk', id, 'accept', signed);
      expect(accepted.body).toMatchObject({ status: 'accepted', declarationsOpen: 1 });
      expect((await papersOf(id)).at(-1)).toMatchObject(['declaration', { materials: ['TALENT'] }]);
      // Silence signs for nobody: it is left to a person, and the manager is told once.
      const { id: silent } = await file('TLK', { materials });
      await at('2026-03-09');
      await file();
      await at('2026-03-10');
      for (const _ of [1, 2]) await acceptSilent(keeping(), office.officeId);
      expect((await read(silent)).status).toBe('received');
      const held = and(eq(notices.subjectId, silent), eq(notices.kind, 'silence-held'));
      expect(await office.database.db.select().from(notices).where(held)).toHaveLength(1);
      await moveClock(office, MONDAY_10 + 60_000);
      await walkTo(office, id, 'issued');
      const bare = await act(office, 'reviewer', id, 'check-declaration', { finding: 'false' });
      expect(bare.status).toBe(422);
      const found = { finding: 'false', reason: '奖项查无此人' };
      const checked = await act(office, 'reviewer', id, 'check-declaration', found);
      expect(checked.body).toMatchObject({ declarationsOpen: 0, declarationsFalse: 1 });
      expect((await act(office, 'clerk', id, 'revoke', { reason: 'x' })).status).toBe(403);
      const revoked = await act(office, 'manager', id, 'revoke', { reason: '承诺不实' });
      expect(revoked.body).toMatchObject({ status: 'revoked', whoseMove: 'none' });
      expect((await papersOf(id)).at(-1)).toMatchObject(['decision', { outcome: 'revoked' }]);
    });
  });

  it('不予受理 names whose power it is; the reason is coded', async () => {
    const { id } = await file();
    const refuse = (body: object) => act(office, 'clerk', id, 'refuse', body);
    expect((await refuse({ reasonCode: 'not-our-power' })).body.errors).toEqual({ competentBody: '必填' });
    expect((await refuse({ reasonCode: 'because' })).status).toBe(422);
    const done = await refuse({ reasonCode: 'not-our-power', competentBody: '滨海新区公安分局' });
    expect(done.body).toMatchObject({ status: 'refused', lastReasonCode: 'not-our-power' });
    expect((await papersOf(id)).at(-1)).toMatchObject(['refusal', { competentBody: '滨海新区公安分局' }]);
  });

  it('the office’s own lists: edited and confirmed by the manager, nothing lost that was not sent', async () => {
    const rules = (await office.as('clerk')('GET', '/api/case-rules')).body;
    expect(rules).toMatchObject({ correctionDays: 15, barMonths: 6, confirmed: [] });
    expect((await office.as('clerk')('PUT', '/api/case-rules', { correctionDays: 10 })).status).toBe(403);
    const put = (body: object) => office.as('manager')('PUT', '/api/case-rules', body);
    const refuseReasons = [...rules.refuseReasons, { code: 'own', zh: '自有理由', en: 'Our own' }];
    const saved = await put({ refuseReasons, confirmed: ['refuseReasons'], version: rules.version });
    expect(saved.body).toMatchObject({ refuseReasons, confirmed: ['refuseReasons'], correctionDays: 15 });
    expect(saved.body.correctionReasons).toEqual(rules.correctionReasons);
    expect((await put({ correctionDays: 10, version: rules.version })).body.code).toBe('stale');
    expect((await put({ refuseReasons: [...refuseReasons, ...refuseReasons] })).status).toBe(422);
    expect((await put({ correctionDays: 0 })).status).toBe(422);
  });
});
