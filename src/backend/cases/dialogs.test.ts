import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, fileCase, filing, moveClock, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';

describe.each(DATABASES)('signatures, extensions asked for, deliveries on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  beforeEach(() => moveClock(office, MONDAY_10));

  const deferred = async (body: object = {}) => {
    const materials = filing('TLK', 1).materials.map(held =>
      held.id === 'PHOTO' ? { ...held, status: 'deferred' } : held,
    );
    const { id } = await fileCase(office, 'TLK', ++n, { materials });
    return (await act(office, 'clerk', id, 'accept', body)).body;
  };
  const bellOf = async (who: string, id: string) =>
    (await office.as(who)('GET', '/api/notices')).body
      .filter((notice: { subjectId: string }) => notice.subjectId === id)
      .map((notice: { kind: string }) => notice.kind);
  const papersOf = async (id: string) =>
    (await office.as('clerk')('GET', `/api/cases/${id}/papers`)).body.papers;

  it('keep who signed a promise, at acceptance and later', async () => {
    const signed = await deferred({ promise: { signedOn: '2026-03-02', signer: 'agent' } });
    expect(signed).toMatchObject({
      promisesUnsigned: 0,
      promises: [{ signer: 'agent', signedOn: '2026-03-02' }],
    });
    const { id } = await deferred();
    const later = await act(office, 'clerk', id, 'record-promise', {
      signedOn: '2026-03-02',
      signer: 'applicant',
    });
    expect(later.body).toMatchObject({ promisesUnsigned: 0, promises: [{ signer: 'applicant' }] });
  });

  it('decide nothing before the signature in an office that wants it so, and go on once it is there', async () => {
    const rules = await office.as('manager')('GET', '/api/case-rules');
    expect(rules.body.signedBeforeDecision).toBe(false);
    const { id } = await deferred();
    const ready = await act(office, 'reviewer', id, 'pass');
    expect(ready.body.whoseMove).toBe('approver');
    await office.as('manager')('PUT', '/api/case-rules', { signedBeforeDecision: true });
    const refused = await act(office, 'approver', id, 'approve');
    expect(refused).toMatchObject({ status: 409, body: { code: 'promise-unsigned' } });
    expect(refused.body.allowedActions).not.toContain('approve');
    await act(office, 'clerk', id, 'record-promise', { signedOn: '2026-03-02' });
    expect((await act(office, 'approver', id, 'approve')).status).toBe(200);
    await office.as('manager')('PUT', '/api/case-rules', { signedBeforeDecision: false });
    const { id: other } = await deferred();
    await act(office, 'reviewer', other, 'pass');
    expect((await act(office, 'approver', other, 'approve')).status).toBe(200);
    const issued = await act(office, 'clerk', other, 'issue', { materials: ['PHOTO'] });
    expect(issued).toMatchObject({ status: 200, body: { status: 'issued', promisesUnsigned: 0 } });
  });

  it('ask the head for an extension, who allows it', async () => {
    const { id } = (await act(office, 'clerk', (await fileCase(office, 'DRJZ', ++n)).id, 'accept')).body;
    expect((await act(office, 'reviewer', id, 'ask-extension', { days: 99, reason: '核查' })).status).toBe(
      422,
    );
    const asked = await act(office, 'reviewer', id, 'ask-extension', { days: 3, reason: '核查外省档案' });
    expect(asked.body).toMatchObject({ extensionAskedDays: 3, extensionAskReason: '核查外省档案' });
    expect(await bellOf('approver', id)).toContain('extension-asked');
    const twice = await act(office, 'reviewer', id, 'ask-extension', { days: 3, reason: '再问' });
    expect(twice.body.code).toBe('extension-asked');
    const filter = encodeURIComponent(JSON.stringify({ extensionAskedDays_gte: 1 }));
    const waiting = (await office.as('approver')('GET', `/api/cases?filter=${filter}`)).body;
    expect(waiting.map((row: { id: string }) => row.id)).toEqual([id]);
    const extended = await act(office, 'approver', id, 'extend', { days: 3, reason: '同意' });
    expect(extended.body).toMatchObject({ extensionDays: 3, extensionAskedDays: null });
    expect(await bellOf('reviewer', id)).toContain('extension-allowed');
    expect((await papersOf(id)).map((paper: { kind: string }) => paper.kind)).toContain('extension');
  });

  it('decline it with a reason, even when the limit is over meanwhile, and extend nothing then', async () => {
    const { id, committedDueOn } = (
      await act(office, 'clerk', (await fileCase(office, 'DRJZ', ++n)).id, 'accept')
    ).body;
    await act(office, 'reviewer', id, 'ask-extension', { days: 3, reason: '核查外省档案' });
    await moveClock(office, instantAt(committedDueOn, 34 * 60));
    expect((await act(office, 'approver', id, 'extend', { days: 3, reason: '晚' })).body.code).toBe(
      'past-due',
    );
    expect((await act(office, 'approver', id, 'decline-extension')).status).toBe(422);
    const declined = await act(office, 'approver', id, 'decline-extension', { reason: '可以按期办结' });
    expect(declined.body).toMatchObject({ extensionAskedDays: null, extensionDays: 0 });
    expect(await bellOf('reviewer', id)).toContain('extension-declined');
  });

  it('deliver at the window with a signature, on paper with the whole name, else masked', async () => {
    const { id } = await fileCase(office, 'TLK', ++n);
    await walkTo(office, id, 'issued');
    const deliver = (body: object) => act(office, 'clerk', id, 'deliver', body);
    const handover = { signedBy: 'other', signedOn: '2026-03-02', name: '李小红', relation: '配偶' };
    const wrong = await deliver({ deliveryCode: 'window', handover: { signedBy: 'other' } });
    expect(Object.keys(wrong.body.errors).sort()).toEqual([
      'handover.name',
      'handover.relation',
      'handover.signedOn',
    ]);
    const done = await deliver({ deliveryCode: 'window', handover });
    expect(done.body).toMatchObject({
      status: 'delivered',
      delivery: { way: 'window', signedBy: 'other', name: '李*红', relation: '配偶' },
    });
    expect(JSON.stringify(done.body.timeline)).not.toContain('李小红');
    const proof = (await papersOf(id)).find((paper: { kind: string }) => paper.kind === 'delivery');
    const look = await office.as('supervisor')('GET', `/api/papers/${proof.id}/document`);
    expect(JSON.stringify(look.body)).not.toContain('李小红');
    const printed = await office.as('clerk')('POST', `/api/papers/${proof.id}/actions/print`, {});
    expect(JSON.stringify(printed.body)).toContain('李小红（代收，配偶）');
    const back = await act(office, 'manager', id, 'reopen', { reason: '错发', paperNumber: '收回1' });
    expect(back.body.delivery).toBe(null);
  });

  it('deliver by post under its number, and with nothing said as before', async () => {
    const { id } = await fileCase(office, 'TLK', ++n);
    await walkTo(office, id, 'issued');
    const by = { deliveryCode: 'post', handover: { signedBy: 'nobody' } };
    expect((await act(office, 'clerk', id, 'deliver', by)).body.errors).toEqual({ paperNumber: '必填' });
    const posted = await act(office, 'clerk', id, 'deliver', { ...by, paperNumber: 'EMS 1234' });
    expect(posted.body.delivery).toMatchObject({ way: 'post', paperNumber: 'EMS 1234', signedBy: 'nobody' });
    expect((await papersOf(id)).map((paper: { kind: string }) => paper.kind)).toContain('delivery');
    const plain = await fileCase(office, 'TLK', ++n);
    await walkTo(office, plain.id, 'delivered');
    const record = (await office.as('clerk')('GET', `/api/cases/${plain.id}`)).body;
    expect(record.delivery).toBe(null);
  });
});
