import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/backend/db/db.ts';
import { migrate } from '../../src/backend/db/migrate.ts';
import { openPglite } from '../../src/backend/db/pglite.ts';
import type { Deps } from '../../src/backend/deps.ts';
import { createMemoryStore } from '../../src/backend/files/memoryStore.ts';
import { createOffice } from '../../src/backend/office/createOffice.ts';
import { insertAccounts } from '../../src/backend/staff/accounts.ts';
import { hashPassword } from '../../src/backend/staff/passwords.ts';
import { dayOf } from '../../src/domain/calendar/day.ts';
import { TRAINING_PASSWORD } from '../accounts.ts';
import type { Keeper, Kept } from './keeper.ts';
import { openPageOffice, type PageOffice } from './pageOffice.ts';

/** Monday, 2 March 2026, 08:00 in the office: before opening. */
const MONDAY_8 = Date.UTC(2026, 2, 2, 0, 0, 0);
const at = (iso: string) => Date.parse(`${iso}+08:00`);

let database: Database;
let passwordHash: string;
let real = MONDAY_8;
let made = 0;
const opened: PageOffice[] = [];

beforeAll(async () => {
  database = await openPglite('memory://');
  await migrate(database.db);
  passwordHash = await hashPassword(TRAINING_PASSWORD, length => new Uint8Array(length));
});
afterEach(async () => {
  for (const office of opened.splice(0)) await office.stop();
  real = MONDAY_8;
  made = 0;
});
afterAll(() => database.close());

async function makeOffice(deps: Deps) {
  made += 1;
  const officeId = await createOffice(deps, deps.db, { zh: '样本', en: 'Sample', sample: true });
  const clerk = { username: 'clerk', name: '王芳', roles: ['clerk'] as const };
  await insertAccounts(deps, deps.db, officeId, [{ ...clerk, passwordHash, mustChangePassword: false }]);
  return [clerk];
}

function memoryKeeper(): Keeper {
  const kept: Partial<Kept> = {};
  return {
    read: async key => structuredClone(kept[key]),
    write: async (key, value) => {
      kept[key] = structuredClone(value);
    },
  };
}

async function open(keeper: Keeper, startsAt: 'now' | 'busy-morning' = 'now') {
  const office = await openPageOffice({
    startsAt,
    makeOffice,
    database,
    fileStore: createMemoryStore(),
    keeper,
    real: () => real,
  });
  opened.push(office);
  return office;
}

const now = ({ clock }: { clock: { shown: number; real: number; rate: number } }) =>
  clock.shown + (real - clock.real) * clock.rate;

async function signIn(found: PageOffice): Promise<string> {
  const response = await found.fetch(
    new Request('http://page.test/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'clerk', password: TRAINING_PASSWORD }),
    }),
  );
  expect(response.status).toBe(200);
  return ((await response.json()) as { token: string }).token;
}

async function isSignedIn(found: PageOffice, token: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}` };
  return (await found.fetch(new Request('http://page.test/api/session', { headers }))).status === 200;
}

describe('an office in the page', () => {
  it.each([
    ['now', MONDAY_8, MONDAY_8],
    ['busy-morning', MONDAY_8, at('2026-03-02T10:00')],
    ['busy-morning', at('2026-03-01T15:00'), at('2026-02-28T10:00')],
    ['busy-morning', at('2026-03-08T15:00'), at('2026-03-06T10:00')],
  ] as const)('that starts %s at %i begins at %i', async (startsAt, machine, expected) => {
    real = machine;
    expect(now((await open(memoryKeeper(), startsAt)).state())).toBe(expected);
  });

  it('stays as it is over a reload: rows, clock, who is signed in', async () => {
    const keeper = memoryKeeper();
    const first = await open(keeper);
    const token = await signIn(first);
    await first.jumpTo(MONDAY_8 + 3_600_000);
    await first.save();
    real += 60_000;
    const second = await open(keeper);
    expect(made).toBe(1);
    expect(now(second.state())).toBe(MONDAY_8 + 3_660_000);
    expect(await isSignedIn(second, token)).toBe(true);
    expect(second.state().accounts.map(account => account.username)).toEqual(['clerk']);
  });

  it('is made anew on another day', async () => {
    const keeper = memoryKeeper();
    await open(keeper);
    real += 24 * 3_600_000;
    expect(now((await open(keeper)).state())).toBe(real);
    expect(made).toBe(2);
  });
});

describe('its clock', () => {
  it.each([
    [1, '2026-03-03T09:00'],
    [5, '2026-03-09T09:00'],
    [-1, '2026-02-28T09:00'],
    // 2027 has no notice yet: it becomes 推定 on the way.
    [230, undefined],
  ])('jumps %i working days to the opening', async (days, expected) => {
    const found = await open(memoryKeeper());
    await found.jumpWorkingDays(days);
    const shown = now(found.state());
    if (expected) expect(shown).toBe(at(expected));
    else expect(dayOf(shown) > '2027').toBe(true);
  });

  it('signs nobody out when it jumps', async () => {
    const found = await open(memoryKeeper());
    const token = await signIn(found);
    await found.jumpWorkingDays(5);
    expect(await isSignedIn(found, token)).toBe(true);
  });

  it('stands still, and runs faster', async () => {
    const found = await open(memoryKeeper());
    await found.setRate(60);
    real += 1_000;
    expect(now(found.state())).toBe(MONDAY_8 + 60_000);
    await found.setRate(0);
    real += 9_000;
    expect(now(found.state())).toBe(MONDAY_8 + 60_000);
  });
});

describe('a reset', () => {
  it('brings back rows and clock, and keeps who is signed in', async () => {
    const found = await open(memoryKeeper());
    const token = await signIn(found);
    await found.jumpWorkingDays(5);
    await found.setRate(0);
    await found.reset();
    real += 10;
    expect(now(found.state())).toBe(MONDAY_8 + 10);
    expect(made).toBe(1);
    expect(await isSignedIn(found, token)).toBe(true);
  });

  it('without a kept beginning makes the world again', async () => {
    const found = await open({ read: async () => undefined, write: async () => undefined });
    await found.reset();
    expect(made).toBe(2);
  });
});
