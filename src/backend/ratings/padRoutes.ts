import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { CaseRating, PadRating, PadState, RatingGiven, SlipRating } from '../../contract/ratings.ts';
import { typedQuery } from '../../domain/cases/progressLink.ts';
import { PAD_SECONDS } from '../../domain/ratings/rating.ts';
import type { Db } from '../db/db.ts';
import { windows } from '../db/schema/hall.ts';
import type { Actor } from '../deps.ts';
import { createProgressThrottle } from '../hall/throttle.ts';
import { CLIENT_HEADER } from '../http/clientAddress.ts';
import { mountCommand } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { getOffice } from '../office/settings.ts';
import { caseThrottleOf } from '../progress/throttle.ts';
import { readTicketCode } from '../tickets/code.ts';
import { giveRating, type RatedSubject } from './give.ts';
import { findJustEnded, getPadVisit, getQueriedCase, getSlipVisit } from './visit.ts';

/** Only the pad. @throws Problem 403. */
const guardPad = ({ devicePage }: Actor): void => {
  if (devicePage !== 'rating') throw new Problem(403, 'forbidden');
};

async function readPad(house: House, officeId: string, windowNo: number | undefined): Promise<PadState> {
  const { db, now } = house.deps;
  const at = now();
  const { zh, en, settings } = await getOffice(db, officeId);
  const { items } = await house.rules.recent(officeId);
  const places = await db
    .select({ no: windows.no, name: windows.name })
    .from(windows)
    .where(eq(windows.officeId, officeId))
    .orderBy(asc(windows.no));
  const ticket = windowNo === undefined ? undefined : await findJustEnded(db, officeId, windowNo, at);
  const item = ticket && items.get(ticket.itemCode)?.item;
  return {
    at: new Date(at).toISOString(),
    office: { zh, en },
    windows: places,
    visit: ticket?.endedAt
      ? {
          ticketId: ticket.id,
          number: ticket.number,
          item: { zh: item?.zh ?? ticket.itemCode, en: item?.en ?? ticket.itemCode },
          endsAt: new Date(ticket.endedAt.getTime() + PAD_SECONDS * 1000).toISOString(),
        }
      : null,
    reasons: settings.ratings.reasons,
  };
}

/** How visitors rate: at the pad of a window, on their own phone by the slip, and later by number and code of the case. */
export function mountRatingPad(house: House): void {
  mount(
    house,
    {
      method: 'get',
      path: '/ratings/pad',
      access: 'ratings.give',
      guard: guardPad,
      background: true,
      summary: 'What the pad of a window asks now',
      query: z.object({ window: z.string().max(10).optional() }),
      answers: { 200: PadState },
    },
    async ({ c, actor, query }) => {
      const no = Number(query.window);
      return c.json(await readPad(house, actor.officeId, Number.isInteger(no) && no > 0 ? no : undefined));
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/ratings/pad',
      access: 'ratings.give',
      guard: guardPad,
      summary: 'Rate the visit that has just ended',
      body: PadRating,
      answers: { 201: RatingGiven },
    },
    async ({ tx, actor, body, now }) => {
      const subject = await getPadVisit(tx, actor.officeId, body.ticketId, now);
      return { status: 201, body: await giveRating(house, tx, subject, body, now) };
    },
  );
  mountPublic(house);
}

/** Without signing in, by something that only the visitor has; guessing is throttled as the progress queries are. */
function mountPublic(house: House): void {
  const slips = createProgressThrottle();
  const cases = caseThrottleOf(house);
  const give = async (
    find: (tx: Db) => Promise<RatedSubject>,
    body: Parameters<typeof giveRating>[3],
    now: number,
  ) => {
    const given = await house.deps.db.transaction(async tx => {
      const db = tx as Db;
      return giveRating(house, db, await find(db), body, now);
    });
    house.pump.wake();
    return given;
  };
  mount(
    house,
    {
      method: 'post',
      path: '/ratings/visit',
      access: 'public',
      summary: 'Rate a visit by the code of its slip; throttled',
      body: SlipRating,
      answers: { 201: RatingGiven },
    },
    async ({ c, body, now }) => {
      const code = readTicketCode(body.code) ?? null;
      if (code) slips.admit(code, now);
      try {
        const given = await give(tx => getSlipVisit(tx, code, now), body, now);
        return c.json(given, 201);
      } catch (error) {
        if (isUnknown(error)) slips.countUnknown(c.req.header(CLIENT_HEADER) ?? '', now);
        else if (code) slips.countKnown(code, now);
        throw error;
      }
    },
  );
  mount(
    house,
    {
      method: 'post',
      path: '/ratings/case',
      access: 'public',
      summary: 'Rate a closed case by its number and query code; throttled',
      body: CaseRating,
      answers: { 201: RatingGiven },
    },
    async ({ c, body, now }) => {
      const typed = typedQuery(body.number, body.code);
      const number = typed?.number ?? body.number.trim().toUpperCase();
      const client = c.req.header(CLIENT_HEADER) ?? '';
      // Before anything is looked up, the right code too: six characters would else be found by trying.
      cases.admit(number, client, now);
      try {
        if (!typed) throw new Problem(404, 'no-such-case-code');
        const given = await give(tx => getQueriedCase(tx, typed.number, typed.code), body, now);
        cases.countRight(number, now);
        return c.json(given, 201);
      } catch (error) {
        if (isUnknown(error)) cases.countWrong(number, client, now);
        else cases.countRight(number, now);
        throw error;
      }
    },
  );
}

const isUnknown = (error: unknown): boolean => error instanceof Problem && error.status === 404;
