import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  callerOf,
  DATABASES,
  MONDAY_10,
  openTestDatabase,
  PASSWORD,
  testDeps,
} from '../../test/support/testOffice.ts';
import { createApp, type WindowApp } from '../backend/app.ts';
import { clockColumns, clockInput } from '../backend/cases/clocks.ts';
import { closingColumns } from '../backend/cases/closing.ts';
import { answersOf, materialsOf } from '../backend/cases/rows.ts';
import { turnName } from '../backend/cases/turn.ts';
import { type Database, type Db, rowsOf } from '../backend/db/db.ts';
import { migrate } from '../backend/db/migrate.ts';
import { caseParts } from '../backend/db/schema/caseParts.ts';
import { casePauses, caseSteps, cases } from '../backend/db/schema/cases.ts';
import { eventChains, events } from '../backend/db/schema/events.ts';
import { tickets, windows } from '../backend/db/schema/hall.ts';
import type { Deps } from '../backend/deps.ts';
import { GENESIS, hashEvent } from '../backend/events/seal.ts';
import { expectFacts, expectFullScan, expectRebuildAlike } from '../backend/kpi/figuresTestKit.ts';
import { readCalendar } from '../backend/office/calendars.ts';
import { OfficeSettings } from '../backend/office/settings.ts';
import { isWorkingDay } from '../domain/calendar/calendar.ts';
import { dayOf } from '../domain/calendar/day.ts';
import { NO_PARTS, type Part, partsFacts } from '../domain/cases/parts.ts';
import { type CaseStatus, isClosed } from '../domain/cases/statuses.ts';
import { whoseMoveOf } from '../domain/cases/whoseMove.ts';
import { CATALOGUE } from '../domain/items/catalogue.ts';
import { deferredMaterials } from '../domain/items/checklist.ts';
import { createSampleOffice, type SampleOffice, type SampleOptions } from './createSampleOffice.ts';

interface Opened {
  database: Database;
  deps: Deps;
  office: SampleOffice;
}

async function open(
  kind: 'pglite' | 'postgres',
  options: Partial<SampleOptions> = {},
  now = MONDAY_10,
): Promise<Opened> {
  const database = await openTestDatabase(kind);
  const deps = testDeps(database, { now });
  await migrate(database.db);
  const office = await createSampleOffice(deps, database.db, { size: 300, password: PASSWORD, ...options });
  return { database, deps, office };
}

const byStatus = async (db: Db) =>
  Object.fromEntries(
    (
      await rowsOf<{ status: string; n: number }>(
        db,
        sql`select status, count(*)::int as n from tickets group by 1`,
      )
    ).map(row => [row.status, row.n]),
  );

const itemOf = (code: string) => CATALOGUE.find(item => item.code === code)!;

describe.each(DATABASES)('a sample office of 300 cases on %s', kind => {
  let opened: Opened;
  let db: Db;
  let app: WindowApp;
  const settings = OfficeSettings.parse({});

  beforeAll(async () => {
    opened = await open(kind);
    db = opened.database.db;
    app = createApp(opened.deps);
  }, 120_000);
  afterAll(async () => {
    app.stop();
    await opened.database.close();
  });

  const allCases = () => db.select().from(cases).orderBy(asc(cases.id));

  it('has exactly so many cases, and twice as many numbers of the past', async () => {
    const rows = await allCases();
    const counts = await byStatus(db);
    expect(rows).toHaveLength(300);
    expect(new Set(rows.map(row => row.number)).size).toBe(300);
    const scene = 9 + 2 + 2 + 1 + 2;
    const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
    expect(all - scene).toBeGreaterThan(500);
  });

  it('shows every status and lamp that an office meets', async () => {
    const rows = await allCases();
    const today = dayOf(MONDAY_10);
    const lamps = new Set(
      rows.map(row => {
        if (row.closedAt) return 'done';
        if (row.paused) return 'stopped';
        if (row.redFrom && row.redFrom <= today) return 'red';
        return row.yellowFrom && row.yellowFrom <= today ? 'yellow' : 'none';
      }),
    );
    expect([...lamps].sort()).toEqual(['done', 'none', 'red', 'stopped', 'yellow']);
    const statuses = new Set(rows.map(row => row.status));
    for (const status of 'received correcting accepted in-review approved rejected issued delivered'.split(
      ' ',
    )) {
      expect(statuses).toContain(status);
    }
    expect(new Set(rows.map(row => row.whoseMove))).toContain('approver');
    expect(rows.some(row => row.deferredOpen > 0)).toBe(true);
    expect(rows.some(row => row.lane === 'green' && row.grantId !== null)).toBe(true);
  });

  it('has a joint matter, a family, and offices that review in parallel: one has answered, the others are late', async () => {
    const rows = await allCases();
    const joint = rows.filter(row => row.jointId !== null);
    expect(joint.map(({ itemCode }) => itemCode).sort()).toEqual(['RCLH', 'TLK']);
    expect(new Set(joint.map(row => `${row.jointId} ${row.jointCode} ${row.applicantId}`)).size).toBe(1);
    const family = rows.filter(row => row.familyId !== null);
    expect([family.length, new Set(family.map(({ familyId }) => familyId)).size]).toEqual([2, 1]);
    expect(new Set(family.map(({ applicantId }) => applicantId)).size).toBe(2);

    const parts = await db.select().from(caseParts).orderBy(asc(caseParts.sentAt), asc(caseParts.id));
    const late = rows.find(row => row.partsAgreed.length > 0 && row.partsOpen.length > 0);
    expect(late?.partsDueOn && late.partsDueOn < dayOf(MONDAY_10)).toBe(true);
    for (const row of rows.filter(({ itemCode }) => itemCode === 'RCLH')) {
      const own = parts.filter(({ caseId }) => caseId === row.id) as Part[];
      const isAtOffices = row.status === 'accepted' && row.stageNo === 1;
      const { open, agreed, against } = isAtOffices ? partsFacts(own, 1) : NO_PARTS;
      expect(row).toMatchObject({ partsOpen: open, partsAgreed: agreed, partsAgainst: against });
      if (row.acceptedAt) expect(own.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('says of every case what the rules say', async () => {
    const calendar = await readCalendar(db, opened.office.officeId);
    const pauses = await db.select().from(casePauses).orderBy(asc(casePauses.startedAt));
    for (const row of await allCases()) {
      const item = itemOf(row.itemCode);
      const status = row.status as CaseStatus;
      const facts = { status, stageNo: row.stageNo, paused: row.paused, stopCode: row.pauseCode };
      const own = pauses.filter(pause => pause.caseId === row.id);
      expect(row.whoseMove).toBe(whoseMoveOf(facts, item));
      expect(row.closedAt !== null).toBe(isClosed(status));
      expect(row.deferredOpen).toBe(deferredMaterials(item, answersOf(row), materialsOf(row)).length);
      expect(isWorkingDay(calendar, dayOf(row.receivedAt.getTime()))).toBe(true);
      expect(row.updatedAt.getTime()).toBeLessThanOrEqual(MONDAY_10);
      if (row.decidedBy) expect([row.acceptedBy, ...row.reviewedBy]).not.toContain(row.decidedBy);
      if (!row.acceptedAt) continue;
      if (!row.paused) {
        const ended = own.filter(pause => !row.closedAt || pause.endedAt! < row.closedAt);
        const input = clockInput({ settings }, item, row, row.acceptedAt.getTime(), ended);
        expect(row).toMatchObject(clockColumns({ calendar, settings }, input));
      }
      if (row.closedAt && status !== 'void') {
        expect(row).toMatchObject(closingColumns({ calendar, settings }, row, status, row.closedAt, own));
      }
    }
  });

  it('has for every case turns without a gap, the last one open while somebody has the move', async () => {
    const steps = await db.select().from(caseSteps).orderBy(asc(caseSteps.startedAt), asc(caseSteps.id));
    for (const row of await allCases()) {
      const own = steps.filter(step => step.caseId === row.id);
      expect(own[0]?.startedAt).toEqual(row.receivedAt);
      own.slice(1).forEach((step, n) => {
        expect(own[n]?.endedAt).toEqual(step.startedAt);
        expect(step.workingMinutes === null).toBe(step.endedAt === null);
      });
      expect(own.filter(step => step.endedAt === null)).toHaveLength(row.whoseMove === 'none' ? 0 : 1);
      const place = { status: row.status, stageNo: row.stageNo };
      const open = { name: turnName(itemOf(row.itemCode), place).zh, whoseMove: row.whoseMove };
      if (row.whoseMove !== 'none') expect(own.at(-1)).toMatchObject(open);
    }
  });

  it('counts in its figures what its cases and numbers come to', async () => {
    const { officeId } = opened.office;
    await expectFacts(db, officeId);
    await expectFullScan(db, officeId);
    await expectRebuildAlike(db, officeId, MONDAY_10);
  });

  it('has an event chain that anyone can compute again, in the order of time', async () => {
    const lines = await db.select().from(events).orderBy(asc(events.seq));
    let hash = GENESIS;
    lines.forEach((line, n) => {
      expect(line.seq).toBe(n + 1);
      expect(line.previousHash).toBe(hash);
      hash = hashEvent(hash, n + 1, line);
      expect(line.hash).toBe(hash);
      if (n > 0) expect(line.at.getTime()).toBeGreaterThanOrEqual(lines[n - 1]!.at.getTime());
    });
    const [chain] = await db.select().from(eventChains);
    expect(chain).toMatchObject({ seq: lines.length, hash });
    expect(JSON.stringify(lines)).not.toMatch(/690101\d{12}|\b142\d{8}\b/);
  });

  it('never has two visitors at one window, and calls nobody before they came', async () => {
    const rows = await db.select().from(tickets).orderBy(asc(tickets.windowId), asc(tickets.calledAt));
    rows.forEach((row, n) => {
      if (row.calledAt) expect(row.calledAt.getTime()).toBeGreaterThanOrEqual(row.takenAt.getTime());
      const before = rows[n - 1];
      if (!before || before.windowId !== row.windowId || !row.calledAt || before.status !== 'finished')
        return;
      expect(row.calledAt.getTime()).toBeGreaterThanOrEqual(before.endedAt!.getTime());
    });
    const today = dayOf(MONDAY_10);
    const left = rows.filter(row => !['finished', 'cancelled'].includes(row.status));
    expect(left.every(row => row.serviceDay === today)).toBe(true);
  });

  it('goes on with the numbers where history ended', async () => {
    const clerk = callerOf(app, 'clerk');
    const mine = await db.select().from(windows).where(eq(windows.no, 1));
    expect(mine[0]).toMatchObject({ status: 'open', ticketId: null });
    const taken = await clerk('POST', '/api/tickets', { itemCode: 'TLK', channel: 'walk-in' });
    expect(taken.status).toBe(201);
    const called = await clerk('POST', `/api/windows/${mine[0]!.id}/actions/call-next`, {});
    expect(called.status).toBe(200);
    const filed = await clerk('POST', '/api/cases', {
      itemCode: 'TLK',
      variant: 'A',
      applicant: {
        name: '试用人',
        idType: 'passport',
        idNumber: 'E12345678',
        phone: '14200000000',
      },
      circumstances: {},
      materials: [],
    });
    expect(filed.status).toBe(201);
  });

  it('lets everyone sign in with the one password', async () => {
    for (const { username } of opened.office.accounts.slice(0, 3)) {
      expect((await callerOf(app, username)('GET', '/api/session')).status).toBe(200);
    }
    expect(opened.office.accounts).toHaveLength(25);
  });
});

/** Everything that is written, but for what real chance goes into: the seals and the password. */
async function dump(db: Db): Promise<string> {
  const names = 'staff windows enterprises grants applicants tickets cases case_steps case_pauses events';
  const parts: string[] = [];
  for (const name of names.split(' ')) {
    const rows = await rowsOf<{ row: string }>(
      db,
      sql`select (to_jsonb(t) - 'id_number_sealed' - 'phone_sealed' - 'contact_phone_sealed' - 'password_hash')::text as row
        from ${sql.identifier(name)} t order by id`,
    );
    parts.push(...rows.map(row => row.row));
  }
  return parts.join('\n');
}

describe('the seed', () => {
  it('makes the same office again, and another seed another one', async () => {
    const offices = [await open('pglite'), await open('pglite'), await open('pglite', { seed: 7 })];
    const [one, again, other] = await Promise.all(offices.map(office => dump(office.database.db)));
    expect(again).toBe(one);
    expect(other).not.toBe(one);
    for (const { database } of offices) await database.close();
  }, 120_000);
});

describe('the hall', () => {
  const SUNDAY_NIGHT = MONDAY_10 - 34 * 3_600_000;
  const NEW_YEAR = Date.UTC(2030, 0, 2, 2, 0, 0);

  it('of the size "hall" is empty and closed, and ready to open', async () => {
    const { database } = await open('pglite', { size: 'hall' });
    const rows = await database.db.select().from(windows);
    expect(rows.map(row => row.status)).toEqual(Array(6).fill('closed'));
    expect(await byStatus(database.db)).toEqual({});
    expect(await database.db.select().from(cases)).toEqual([]);
    await database.close();
  }, 60_000);

  it.each([
    ['a Sunday at midnight', SUNDAY_NIGHT - 16 * 3_600_000 + 300_000],
    ['a Sunday', SUNDAY_NIGHT],
    ['just after opening', MONDAY_10 - 3_300_000],
    ['a year that nobody has published', NEW_YEAR],
  ])(
    'has somebody waiting on %s',
    async (_when, now) => {
      const { database } = await open('pglite', { size: 120 }, now);
      const waiting = await database.db.select().from(tickets).where(eq(tickets.status, 'waiting'));
      expect(waiting).toHaveLength(9);
      expect(new Set(waiting.map(row => row.lane)).size).toBe(4);
      for (const row of waiting) {
        expect(row.serviceDay).toBe(dayOf(now));
        expect(row.takenAt.getTime()).toBeLessThanOrEqual(now);
      }
      const open2 = await database.db.select().from(windows).where(eq(windows.status, 'open'));
      expect(open2.length > 0).toBe(now === MONDAY_10 - 3_300_000 || now === NEW_YEAR);
      await database.close();
    },
    60_000,
  );

  it('holds as many numbers as asked for, each once', async () => {
    const { database } = await open('pglite', { size: 'hall', waiting: 3_000, windows: 12 });
    const [row] = await rowsOf<{ n: number; numbers: number; windows: number }>(
      database.db,
      sql`select count(*)::int as n, count(distinct number)::int as numbers,
        (select count(*)::int from windows) as windows from tickets where status = 'waiting'`,
    );
    expect(row).toEqual({ n: 3_000, numbers: 3_000, windows: 12 });
    await database.close();
  }, 60_000);
});

describe.each(DATABASES)('a large sample office on %s', kind => {
  it('tells its cases in short, but for those that are there to be looked at', async () => {
    const { database } = await open(kind, { size: 300, lean: true });
    const [answered] = await rowsOf<{ item: string; open: number; told: number }>(
      database.db,
      sql`select c.item_code as item, cardinality(c.parts_open) as open,
          (select count(*)::int from events e where e.subject_id = c.id) as told
        from cases c where cardinality(c.parts_agreed) > 0 and c.closed_at is null`,
    );
    expect(answered).toMatchObject({ item: 'RCLH' });
    expect(answered?.open).toBeGreaterThan(0);
    const [rest] = await rowsOf<{ most: number }>(
      database.db,
      sql`select max(n)::int as most from (select count(*) as n from events e join cases c on c.id = e.subject_id
        where c.closed_at is not null group by c.id) told`,
    );
    // Received, and four steps.
    expect(rest?.most).toBeLessThanOrEqual(5);
    await database.close();
  });
});
