import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock, walkTo } from '../../../test/support/cases.ts';
import { callerOf, DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';

describe.each(DATABASES)('the progress query on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office?.close());

  const ask = (number: string, code: string, client = '10.0.0.1') =>
    callerOf(office.app)('GET', `/api/progress/case?${new URLSearchParams({ number, code })}`, undefined, {
      'x-client-address': client,
    });
  /** A minute later everybody may ask again. */
  const nextMinute = () => moveClock(office, office.clock.now + 61_000);
  const wrongOf = (code: string) => (code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA');

  it('says how the case stands, masked, with nothing of who works on it', async () => {
    const filed = await fileCase(office, 'LXPQ', ++n);
    await act(office, 'clerk', filed.id, 'accept');
    const { status, body } = await ask(filed.number.toLowerCase(), ` ${filed.queryCode} `);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      number: filed.number,
      applicantName: '张*敏',
      status: 'accepted',
      whoseMove: 'reviewer',
      dueOn: '2026-03-05',
      owed: [],
      closedAt: null,
    });
    const said = JSON.stringify(body);
    for (const secret of ['张小敏', '13800001', '王芳', filed.id, filed.applicantId]) {
      expect(said).not.toContain(secret);
    }
  });

  it('says what is owed, and where the case is once it is done', async () => {
    const filed = await fileCase(office, 'LXPQ', ++n);
    const material = filed.materials[0].id;
    await act(office, 'clerk', filed.id, 'request-correction', { reason: '看不清', materials: [material] });
    const { body } = await ask(filed.number, filed.queryCode);
    expect(body).toMatchObject({ status: 'correcting', whoseMove: 'applicant', dueOn: null });
    expect(body.owed).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('看不清');
    await act(office, 'clerk', filed.id, 'record-correction');
    await walkTo(office, filed.id, 'issued');
    const done = (await ask(filed.number, filed.queryCode)).body;
    expect(done).toMatchObject({ status: 'issued', dueOn: null, owed: [] });
    expect(done.deliverBy).toMatch(/^2026-03-/);
    expect(done.hours.length).toBeGreaterThan(0);
  });

  it('answers a wrong code as it answers a number that nobody has', async () => {
    await nextMinute();
    const filed = await fileCase(office, 'LXPQ', ++n);
    const wrong = await ask(filed.number, wrongOf(filed.queryCode));
    const unknown = await ask(filed.number.replace(/\d$/, '9').replace('LXPQ', 'YJS'), 'AAAAAA');
    const nonsense = await ask('nothing at all', '?');
    expect(wrong.status).toBe(404);
    for (const other of [unknown, nonsense]) {
      expect([other.status, other.body]).toEqual([wrong.status, wrong.body]);
    }
  });

  it('stops whoever guesses at a number, from any address, the right code included; existing or not', async () => {
    await nextMinute();
    const filed = await fileCase(office, 'LXPQ', ++n);
    const wrong = wrongOf(filed.queryCode);
    for (const number of [filed.number, 'BH-LXPQ-20990101-0001']) {
      const statuses: number[] = [];
      for (let guess = 0; guess < 8; guess++) {
        statuses.push((await ask(number, wrong, `10.1.${guess}.${number.length}`)).status);
      }
      expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 429, 429]);
    }
    const right = await ask(filed.number, filed.queryCode, '10.9.9.9');
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    await nextMinute();
    expect((await ask(filed.number, filed.queryCode)).status).toBe(200);
  });

  it('stops an address that tries one number after the other', async () => {
    await nextMinute();
    const statuses = new Set<number>();
    for (let guess = 0; guess < 31; guess++) {
      statuses.add((await ask(`BH-LXPQ-20990101-${1000 + guess}`, 'AAAAAA', '10.2.0.1')).status);
    }
    expect([...statuses]).toEqual([404, 429]);
    expect((await ask('BH-LXPQ-20990101-0001', 'AAAAAA', '10.2.0.2')).status).toBe(404);
  });
});
