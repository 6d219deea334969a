import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, type TestOffice } from '../../test/support/testOffice.ts';
import { resetFromTerminal } from './resetFromTerminal.ts';

describe.each(DATABASES)('a password from the terminal, on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  const signIn = (username: string, password: string) =>
    office.app.fetch(
      new Request('http://office.test/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password }),
      }),
    );

  it('signs in once, also a locked account, and the log says so', async () => {
    const { database, deps } = office;
    for (let n = 0; n < 6; n++) await signIn('admin', 'wrong password');
    expect((await signIn('admin', 'wrong password')).status).toBe(423);
    const password = await resetFromTerminal(database, deps.vault, 'admin');
    expect((await signIn('admin', password)).status).toBe(200);
    await office.app.drain();
    const { body } = await office.as('auditor')(
      'GET',
      `/api/events?filter=${encodeURIComponent(JSON.stringify({ action: 'reset-password' }))}`,
    );
    expect(body).toMatchObject([{ actorId: null, reason: 'terminal' }]);
  });

  it('names an account that is none', async () => {
    const { database, deps } = office;
    await expect(resetFromTerminal(database, deps.vault, 'nobody')).rejects.toThrow('"nobody"');
  });
});
