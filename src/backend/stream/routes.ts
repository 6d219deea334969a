import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { eventChains } from '../db/schema/events.ts';
import type { Actor } from '../deps.ts';
import { readSealed } from '../events/pump.ts';
import { tokenOf } from '../http/authenticate.ts';
import { mount } from '../http/mount.ts';
import { malformed } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { openFeed } from './feed.ts';
import { EVENT_STREAM } from './frames.ts';
import { findOwnEvents, seesOnlyOwn } from './own.ts';
import { isTold } from './visibility.ts';

const SEQ = /^\d{1,15}$/;

const StreamQuery = z.object({ after: z.string().regex(SEQ).optional().meta({ description: 'seq' }) });

/** The header wins: a browser that reconnects by itself keeps the address with the older `after`. @throws Problem 400. */
function placeOf(header: string | undefined, after: string | undefined): number | undefined {
  if (header !== undefined && header !== '') {
    if (!SEQ.test(header)) throw malformed('bad-header', { detail: 'Last-Event-ID' });
    return Number(header);
  }
  return after === undefined ? undefined : Number(after);
}

async function readLastSeq(house: House, officeId: string): Promise<number> {
  const [chain] = await house.deps.db
    .select({ seq: eventChains.seq })
    .from(eventChains)
    .where(eq(eventChains.officeId, officeId));
  return chain?.seq ?? 0;
}

/** `GET /stream`: every change that the caller's role may know of, as it is sealed. Never prolongs a session. */
export function mountStream(house: House): void {
  const { deps, pump, sessions } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/stream',
      access: 'stream.read',
      background: true,
      summary: 'Changes as server-sent events; resumes from Last-Event-ID or ?after=',
      query: StreamQuery,
      answers: { 200: z.string() },
    },
    async ({ c, actor, query }) => {
      const wanted = placeOf(c.req.header('last-event-id'), query.after);
      const newest = await readLastSeq(house, actor.officeId);
      const token = tokenOf(c) ?? '';
      let present: Actor = actor;
      const body = openFeed({
        // A place that is not reached yet belongs to another history (a restored backup): begin at the end of this one.
        after: Math.min(wanted ?? newest, newest),
        officeId: actor.officeId,
        read: (seq, limit) => readSealed(deps.db, actor.officeId, seq, limit),
        subscribe: pump.subscribe,
        isTold: event => isTold(present.roles, event.subjectType, event.action),
        ...(seesOnlyOwn(actor) && { findOwn: events => findOwnEvents(deps.db, present, events) }),
        async isAlive() {
          const found = await sessions.find(token, false);
          if (found) present = found;
          // Who sees more or less than before comes again.
          return found?.id === actor.id && seesOnlyOwn(found) === seesOnlyOwn(actor);
        },
        later: deps.after,
      });
      return new Response(body, {
        headers: EVENT_STREAM,
      });
    },
  );
}
