import { and, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { ThreadEntry } from '../../contract/thread.ts';
import { can } from '../../domain/staff/permissions.ts';
import { caseScope } from '../cases/spec.ts';
import { cases } from '../db/schema/cases.ts';
import { tickets } from '../db/schema/hall.ts';
import { outbox } from '../db/schema/outbox.ts';
import { papers } from '../db/schema/papers.ts';
import { ratings } from '../db/schema/ratings.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { messageText } from '../outbox/text.ts';
import { ratingScope } from '../ratings/scope.ts';
import { ticketScope } from '../tickets/spec.ts';

/** So many of each kind, the newest: a page that is read, not an archive. */
const MOST = 60;

/** Whose thread: the conditions on cases and visits, one index each. */
export interface Whose {
  cases: SQL;
  tickets: SQL;
}

type Ask = Pick<RequestContext, 'actor' | 'language'>;
type Case = { id: string; number: string; itemCode: string };

const NOTHING = {
  caseId: null,
  ticketId: null,
  number: null,
  itemCode: null,
  joint: null,
  text: null,
} as const;

async function readCases({ deps: { db } }: House, { actor }: Ask, whose: Whose) {
  const { id, number, itemCode, status, receivedAt, closedAt, jointId, jointCode } = cases;
  return db
    .select({ id, number, itemCode, status, receivedAt, closedAt, jointId, jointCode })
    .from(cases)
    .where(and(caseScope(actor), whose.cases))
    .orderBy(desc(cases.receivedAt))
    .limit(MOST);
}

function caseEntries(rows: Awaited<ReturnType<typeof readCases>>): ThreadEntry[] {
  return rows.flatMap(row => {
    const about = {
      ...NOTHING,
      caseId: row.id,
      number: row.number,
      itemCode: row.itemCode,
      state: row.status,
    };
    const joint = row.jointId && row.jointCode ? { id: row.jointId, code: row.jointCode } : null;
    const came = {
      ...about,
      joint,
      id: `${row.id}:case`,
      kind: 'case' as const,
      at: row.receivedAt.toISOString(),
    };
    if (!row.closedAt) return [came];
    return [
      { ...about, id: `${row.id}:closed`, kind: 'closed' as const, at: row.closedAt.toISOString() },
      came,
    ];
  });
}

async function visitEntries({ deps: { db } }: House, { actor }: Ask, whose: Whose): Promise<ThreadEntry[]> {
  if (!can(actor.roles, 'tickets.read')) return [];
  const rows = await db
    .select()
    .from(tickets)
    .where(and(ticketScope({ actor }), whose.tickets))
    .orderBy(desc(tickets.takenAt))
    .limit(MOST);
  return rows.map(row => ({
    ...NOTHING,
    id: row.id,
    kind: 'visit',
    at: row.takenAt.toISOString(),
    ticketId: row.id,
    number: row.number,
    itemCode: row.itemCode,
    state: row.status,
  }));
}

/** A paper or message of one of the cases that are shown. */
const ofCase = (known: ReadonlyMap<string, Case>, caseId: string | null) => {
  const found = caseId === null ? undefined : known.get(caseId);
  return { caseId: found?.id ?? null, itemCode: found?.itemCode ?? null };
};

async function paperEntries(
  house: House,
  ask: Ask,
  known: ReadonlyMap<string, Case>,
): Promise<ThreadEntry[]> {
  const rows = await house.deps.db
    .select()
    .from(papers)
    .where(and(eq(papers.officeId, ask.actor.officeId), inArray(papers.caseId, [...known.keys()])))
    .orderBy(desc(papers.issuedAt), desc(papers.id))
    .limit(MOST);
  return rows.map(row => ({
    ...NOTHING,
    ...ofCase(known, row.caseId),
    id: row.id,
    kind: 'paper',
    at: row.issuedAt.toISOString(),
    number: row.number,
    state: row.kind,
  }));
}

async function messageEntries(
  house: House,
  ask: Ask,
  known: ReadonlyMap<string, Case>,
): Promise<ThreadEntry[]> {
  if (!can(ask.actor.roles, 'outbox.read')) return [];
  const rows = await house.deps.db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.officeId, ask.actor.officeId),
        inArray(outbox.caseId, [...known.keys()]),
        inArray(outbox.channel, ['sms', 'app']),
      ),
    )
    .orderBy(desc(outbox.place))
    .limit(MOST);
  return rows.map(row => ({
    ...NOTHING,
    ...ofCase(known, row.caseId),
    id: row.id,
    kind: 'message',
    at: (row.sentAt ?? row.createdAt).toISOString(),
    number: known.get(row.caseId ?? '')?.number ?? null,
    state: row.status,
    text: messageText(row.kind, row.params as Record<string, string>, ask.language),
  }));
}

/** Only of whoever gave up being anonymous: the others' words are not led back to them. */
async function ratingEntries(house: House, ask: Ask, subjects: ReadonlyMap<string, ThreadEntry>) {
  if (!can(ask.actor.roles, 'ratings.read')) return [];
  const rows = await house.deps.db
    .select()
    .from(ratings)
    .where(
      and(
        ratingScope(ask.actor),
        inArray(ratings.subjectId, [...subjects.keys()]),
        eq(ratings.wantsReply, true),
      ),
    )
    .orderBy(desc(ratings.at))
    .limit(MOST);
  return rows.map((row): ThreadEntry => {
    const about = subjects.get(row.subjectId);
    return {
      ...NOTHING,
      id: row.id,
      kind: 'rating',
      at: row.at.toISOString(),
      caseId: about?.caseId ?? null,
      ticketId: about?.ticketId ?? null,
      number: row.subjectNumber,
      itemCode: row.itemCode,
      state: String(row.grade),
    };
  });
}

/** Everything that happened, newest first: visits, cases, papers, messages, ratings. What the caller may not read is left out. */
export async function readThread(house: House, ask: Ask, whose: Whose): Promise<ThreadEntry[]> {
  const [rows, visits] = await Promise.all([readCases(house, ask, whose), visitEntries(house, ask, whose)]);
  const known = new Map(rows.map(row => [row.id, row]));
  const own = [...caseEntries(rows), ...visits];
  const subjects = new Map(own.map(entry => [entry.caseId ?? entry.ticketId ?? '', entry]));
  const none = Promise.resolve([]);
  const around = await Promise.all([
    known.size > 0 ? paperEntries(house, ask, known) : none,
    known.size > 0 ? messageEntries(house, ask, known) : none,
    subjects.size > 0 ? ratingEntries(house, ask, subjects) : none,
  ]);
  return [...own, ...around.flat()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
