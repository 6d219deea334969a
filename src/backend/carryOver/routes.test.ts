import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, filing, moveClock } from '../../../test/support/cases.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';
import { events } from '../db/schema/events.ts';

const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
/** A sealed copy, which may be deferred. */
const OFFERED = 'CONTR';

describe.each(DATABASES)('what a known person need not hand in again, on %s', kind => {
  let office: TestOffice;
  let first: { id: string; number: string; applicantId: string };
  beforeAll(async () => {
    office = await openTestOffice(kind);
    first = await fileCase(office, 'YJS', 1);
    await act(office, 'clerk', first.id, 'accept');
  });
  afterAll(() => office.close());

  const clerk: ReturnType<TestOffice['as']> = (...call) => office.as('clerk')(...call);
  const offersFor = async (query: Record<string, string>) =>
    (await clerk('GET', `/api/carry-over?${new URLSearchParams(query)}`)).body;
  const YJS = filing('YJS', 1).materials.map(({ id }) => id);
  const withStatus = (id: string, more: object) =>
    filing('YJS', 1).materials.map(held => (held.id === id ? { ...held, ...more } : held));
  const again = (more: Record<string, unknown>) => clerk('POST', '/api/cases', filing('YJS', 1, more));
  const taken = (caseId: string) => withStatus(OFFERED, { status: 'waived', takenFrom: { caseId } });
  const missing = { materials: withStatus(OFFERED, { status: 'missing' }) };
  const choose = (id: string, caseId: string, path = 'carry-over', more: object = {}) =>
    clerk('POST', `/api/cases/${id}/${path}`, { materials: [{ materialId: OFFERED, caseId }], ...more });

  it('is offered by document number, with the scan', async () => {
    expect(YJS).toContain(OFFERED);
    const path = `/api/cases/${first.id}/files?name=scan.pdf&materialId=${OFFERED}`;
    const scan = await clerk('POST', path, PDF, { 'content-type': 'application/octet-stream' });
    const offers = await offersFor({ applicantId: first.applicantId, itemCode: 'YJS' });
    expect(offers).toContainEqual({
      materialId: OFFERED,
      caseId: first.id,
      number: first.number,
      on: '2026-03-02',
      file: { id: scan.body.id, name: 'scan.pdf', type: 'application/pdf' },
    });
    const namesake = await fileCase(office, 'YJS', 2);
    expect(await offersFor({ caseId: namesake.id })).toEqual([]);
  });

  it('is taken over with the filing, in the log, on the receipt, and lets the case be accepted', async () => {
    const made = await again({ materials: taken(first.id) });
    expect(made.status).toBe(201);
    const held = { id: OFFERED, status: 'waived', takenFrom: { caseId: first.id, number: first.number } };
    expect(made.body.materials).toContainEqual(
      expect.objectContaining({ ...held, takenFrom: expect.objectContaining(held.takenFrom) }),
    );
    expect(made.body.timeline[0].data.carriedOver).toMatchObject([{ material: OFFERED, from: first.number }]);
    const { papers } = (await clerk('GET', `/api/cases/${made.body.id}/papers`)).body;
    const receipt = await clerk('GET', `/api/papers/${papers[0].id}/document`);
    expect(JSON.stringify(receipt.body.document.blocks)).toContain(`免交（沿用${first.number}）`);
    const accepted = await act(office, 'clerk', made.body.id, 'accept', {
      materials: withStatus(OFFERED, { status: 'waived' }),
    });
    expect(accepted.body.status).toBe('accepted');
    expect(accepted.body.materials.find(({ id }: { id: string }) => id === OFFERED).takenFrom.number).toBe(
      first.number,
    );
  });

  it.each<[string, () => Promise<string>]>([
    ['somebody else’s case', async () => (await fileCase(office, 'YJS', 3)).id],
    ['a case that was never accepted', async () => (await fileCase(office, 'YJS', 1, missing)).id],
    ['a case that nobody knows', async () => '01890000-0000-7000-8000-000000000000'],
  ])('is not taken from %s', async (_, other) => {
    const reply = await again({ materials: taken(await other()) });
    expect(reply.status).toBe(422);
    expect(Object.keys(reply.body.errors)).toEqual([`materials.${YJS.indexOf(OFFERED)}.takenFrom`]);
  });

  it('is taken over on the page of a case by one press, once', async () => {
    const { id, version } = (await again(missing)).body;
    const reply = await choose(id, first.id, 'carry-over', { version });
    expect(reply.status).toBe(200);
    expect(reply.body.missingMaterials).not.toContain(OFFERED);
    const line = reply.body.timeline.at(-1);
    expect(line).toMatchObject({ action: 'carry-over', data: { carriedOver: [{ from: first.number }] } });
    const { papers } = (await clerk('GET', `/api/cases/${id}/papers`)).body;
    expect(papers.map((paper: { number: string }) => paper.number)).toContain(line.data.papers[0]);
    expect((await choose(id, first.id)).status).toBe(422);
    expect((await choose(id, first.id, 'carry-over', { version })).body.code).toBe('stale');
  });

  it('may be refused with a reason, and is not offered for that case again', async () => {
    const { id } = (await again(missing)).body;
    const ids = async () =>
      (await offersFor({ caseId: id })).map((o: { materialId: string }) => o.materialId);
    expect(await ids()).toContain(OFFERED);
    expect((await choose(id, first.id, 'carry-over-refusals')).status).toBe(422);
    const refused = await choose(id, first.id, 'carry-over-refusals', { reason: '扫描件看不清' });
    expect(refused.body.timeline.at(-1)).toMatchObject({
      action: 'refuse-carry-over',
      reason: '扫描件看不清',
    });
    expect(await ids()).not.toContain(OFFERED);
    expect((await choose(id, first.id)).status).toBe(422);
    await clerk('PUT', `/api/cases/${id}`, { materials: [{ id: OFFERED, status: 'missing', note: '再来' }] });
    expect(await ids()).not.toContain(OFFERED);
  });

  it('may be refused with the filing itself: on record, with the reason, not offered for that case again', async () => {
    expect((await again({ ...missing, askAnewReason: '' })).status).toBe(422);
    const made = await again({ ...missing, askAnewReason: '合同已变更' });
    expect(made.body.timeline.map(({ action }: { action: string }) => action)).toEqual([
      'receive',
      'refuse-carry-over',
    ]);
    const line = made.body.timeline.at(-1);
    expect(line.reason).toBe('合同已变更');
    expect(line.data.refused).toContainEqual({ material: OFFERED, from: expect.any(String) });
    const left = (await offersFor({ caseId: made.body.id })).map((o: { materialId: string }) => o.materialId);
    expect(left).not.toContain(OFFERED);
    const stranger = await clerk('POST', '/api/cases', filing('YJS', 8, { askAnewReason: '没有以前的' }));
    expect(stranger.body.timeline).toHaveLength(1);
  });

  it('settles what was promised', async () => {
    const { id } = (await again({ materials: withStatus(OFFERED, { status: 'deferred' }) })).body;
    const accepted = await act(office, 'clerk', id, 'accept', { promise: { signedOn: '2026-03-02' } });
    expect(accepted.body).toMatchObject({ deferredOpen: 1, promises: [{ state: 'open' }] });
    const settled = await choose(id, first.id);
    expect(settled.body).toMatchObject({
      deferredOpen: 0,
      promiseDueOn: null,
      promises: [{ state: 'kept', receivedOn: '2026-03-02' }],
    });
  });

  it('leaves a scan that is opened on record', async () => {
    const [offer] = (await offersFor({ applicantId: first.applicantId, itemCode: 'YJS' })).filter(
      (each: { materialId: string }) => each.materialId === OFFERED,
    );
    expect((await clerk('GET', `/api/files/${offer.file.id}/content`)).status).toBe(200);
    const seen = and(eq(events.action, 'view-file'), eq(events.subjectId, first.id));
    expect(await office.database.db.$count(events, seen)).toBe(1);
  });

  it('is too old one day after the office’s days, and never offered with none', async () => {
    const known = { applicantId: first.applicantId, itemCode: 'YJS' };
    await office.as('manager')('PUT', '/api/case-rules', { carryOverDays: 10 });
    await moveClock(office, instantAt('2026-03-12', 600));
    expect(await offersFor(known)).not.toEqual([]);
    await moveClock(office, instantAt('2026-03-13', 600));
    expect(await offersFor(known)).toEqual([]);
    await moveClock(office, MONDAY_10);
    await office.as('manager')('PUT', '/api/case-rules', { carryOverDays: 0 });
    expect(await offersFor(known)).toEqual([]);
    await office.as('manager')('PUT', '/api/case-rules', { carryOverDays: 365 });
  });

  it('asks for what it needs', async () => {
    expect((await clerk('GET', '/api/carry-over')).status).toBe(422);
    const unknown = `/api/carry-over?applicantId=${first.applicantId}&itemCode=XXX`;
    expect((await clerk('GET', unknown)).status).toBe(422);
    expect((await office.as('reviewer')('GET', '/api/carry-over')).status).toBe(403);
  });
});
