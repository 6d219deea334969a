import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { answers, sessions } from '../db/schema/staff.ts';
import { ANSWERS_KEPT_MS, sweep } from './housekeeping.ts';

describe.each(DATABASES)('housekeeping on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  const press = (key: string) =>
    office.as('manager')(
      'POST',
      '/api/limits/preview',
      { acceptedOn: '2026-03-02', days: 3 },
      {
        'idempotency-key': key,
      },
    );

  it('removes what is too old and nothing else', async () => {
    const { db } = office.database;
    const now = office.clock.now;
    const { officeId } = office;
    const row = (key: string, at: number) => ({
      officeId,
      staffId: office.deps.newId(),
      path: '/x',
      key,
      bodyHash: '',
      status: 200,
      at: new Date(at),
    });
    await press('signs the manager in');
    await db.insert(answers).values([row('old', now - ANSWERS_KEPT_MS - 1), row('young', now - 1_000)]);
    const [session] = await db.select().from(sessions);
    if (!session) throw new Error('nobody is signed in');
    const past = new Date(now - 31 * ANSWERS_KEPT_MS);
    const left = { ...session, id: office.deps.newId(), tokenHash: 'left', lastSeenAt: past };
    const ended = { ...session, id: office.deps.newId(), tokenHash: 'ended', endedAt: past };
    await db.insert(sessions).values([left, ended]);
    await sweep({ db, now: () => now });
    const keys = (await db.select().from(answers)).map(answer => answer.key);
    expect(keys).toContain('young');
    expect(keys).not.toContain('old');
    const hashes = (await db.select().from(sessions)).map(each => each.tokenHash);
    expect(hashes).toContain(session.tokenHash);
    expect(hashes).not.toContain('left');
    expect(hashes).not.toContain('ended');
  });
});
