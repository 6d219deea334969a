import { z } from 'zod';
import { HallBoard, HallItems, Progress } from '../../contract/hall.ts';
import type { Actor } from '../deps.ts';
import { CLIENT_HEADER } from '../http/clientAddress.ts';
import { registerTexts } from '../http/language.ts';
import { mount } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { EVENT_STREAM } from '../stream/frames.ts';
import { readTicketCode } from '../tickets/code.ts';
import { readBoard } from './board.ts';
import { coalesce } from './coalesce.ts';
import { readHallItems } from './items.ts';
import { createFeedCount } from './openFeeds.ts';
import { getTicket, readProgress } from './progress.ts';
import { openProgressFeed } from './progressFeed.ts';
import { createProgressThrottle } from './throttle.ts';

registerTexts({
  'no-such-code': [
    '没有找到这个号码。请核对小票上的十位代码；小票仅当天有效。',
    'There is no such number. Check the ten characters on the slip; it is valid on its day only.',
  ],
});

/** Of the devices only those of these pages. @throws Problem 403, before any input is read. */
const guardPages =
  (...pages: readonly string[]) =>
  ({ roles, devicePage }: Actor): void => {
    if (roles.includes('device') && !pages.includes(devicePage ?? '')) throw new Problem(403, 'forbidden');
  };

export const guardKiosk = guardPages('kiosk');

/** The pages of the hall: what hangs there, what the kiosk offers, where a number stands. */
export function mountHall(house: House): void {
  const read = coalesce(officeId => readBoard(house.deps, officeId));
  mount(
    house,
    {
      method: 'get',
      path: '/hall/board',
      access: 'hall.read',
      guard: guardPages('screen', 'sign'),
      background: true,
      summary: 'Numbers called and served by window, the last calls, who waits by lane',
      answers: { 200: HallBoard },
    },
    async ({ c, actor }) => c.json(await read(actor.officeId)),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/hall/items',
      access: 'kiosk.read',
      guard: guardKiosk,
      background: true,
      summary: 'What a number can be taken for now',
      answers: { 200: HallItems },
    },
    async ({ c, actor, language }) => c.json(await readHallItems(house, actor.officeId, language)),
  );
  mountProgress(house);
}

function mountProgress(house: House): void {
  const throttle = createProgressThrottle();
  const feeds = createFeedCount();
  mountProgressFeed(house, throttle, feeds);
  mount(
    house,
    {
      method: 'get',
      path: '/hall/progress/{code}',
      access: 'public',
      summary: 'Where the number of a slip stands; throttled',
      answers: { 200: Progress },
    },
    async ({ c, params, now }) => {
      const code = readTicketCode(params.code ?? '');
      const client = c.req.header(CLIENT_HEADER) ?? '';
      if (code) throttle.admit(code, now);
      try {
        if (!code) throw new Problem(404, 'no-such-code');
        const body = await readProgress(house, code);
        throttle.countKnown(code, now);
        return c.json(body);
      } catch (error) {
        if (error instanceof Problem && error.status === 404) throttle.countUnknown(client, now);
        throw error;
      }
    },
  );
}

type Throttle = ReturnType<typeof createProgressThrottle>;
type Feeds = ReturnType<typeof createFeedCount>;

/** Tells the page of one number when to look again. It never says what changed: nobody is signed in. */
function mountProgressFeed(house: House, throttle: Throttle, feeds: Feeds): void {
  const { deps, pump } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/hall/progress/{code}/stream',
      access: 'public',
      summary: 'A sign whenever the standing of a slip’s number may have changed; bounded',
      answers: { 200: z.string() },
    },
    async ({ c, params, now }) => {
      const code = readTicketCode(params.code ?? '');
      const client = c.req.header(CLIENT_HEADER) ?? '';
      const found = code && (await getTicket(house, code).catch(() => undefined));
      if (!code || !found) {
        throttle.countUnknown(client, now);
        throw new Problem(404, 'no-such-code');
      }
      const { id: ticketId, officeId } = found.ticket;
      const onEnd = feeds.take(code);
      const body = openProgressFeed({
        ...{ officeId, ticketId, onEnd, subscribe: pump.subscribe, later: deps.after },
        // To the end of its day: a number that is done is still rated, and may come back.
        isAlive: async () => (await getTicket(house, code)).ticket.id === ticketId,
      });
      return new Response(body, { headers: EVENT_STREAM });
    },
  );
}
