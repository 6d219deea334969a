import { bookingSlots, bookings } from '../../backend/db/schema/hallRules.ts';
import { type Day, dayOf, instantAt, weekdayOf } from '../../domain/calendar/day.ts';
import type { Applicants } from '../people/applicants.ts';
import type { World } from '../world.ts';

const ITEMS = ['TLK', 'RCLH'];
const WORKWEEK = [1, 2, 3, 4, 5];
/** Starts, in minutes of the day; each slot lasts half an hour. */
const STARTS = [540, 600, 660, 840, 900, 960];
const LENGTH = 30;
const QUOTA = 3;
const HOUR = 3_600_000;

/** The office days of which something is booked: today if it opens, and the next one. */
const bookedDays = ({ clock, today }: World): Day[] => clock.days.filter(day => day >= today).slice(0, 2);

/** A week's slots, and some people who have booked; who did not come today is told of as such. */
export function writeBookings(world: World, applicants: Applicants): void {
  const { officeId, writer, idAt, now } = world;
  const opened = instantAt(world.clock.days[0] ?? world.today, 0);
  for (const itemCode of ITEMS) {
    for (const weekday of WORKWEEK) {
      for (const fromMinute of STARTS) {
        const place = { itemCode, weekday, fromMinute, toMinute: fromMinute + LENGTH, quota: QUOTA };
        writer.add(bookingSlots, { id: idAt(opened), officeId, ...place, updatedAt: new Date(opened) });
      }
    }
  }
  let made = 0;
  for (const day of bookedDays(world).filter(day => WORKWEEK.includes(weekdayOf(day)))) {
    for (const fromMinute of STARTS) writeBooking(world, applicants, { day, fromMinute, no: made++, now });
  }
}

interface Wish {
  day: Day;
  fromMinute: number;
  no: number;
  now: number;
}

function writeBooking(world: World, applicants: Applicants, { day, fromMinute, no, now }: Wish): void {
  const { officeId, writer, idAt, log, crew } = world;
  const createdAt = Math.max(instantAt(dayOf(now), 0), now - HOUR);
  const visitor = applicants.create('worker', createdAt);
  const toMinute = fromMinute + LENGTH;
  const isOver = instantAt(day, toMinute) <= now;
  const id = idAt(createdAt);
  const clerkId = crew.clerks[0]?.id ?? null;
  writer.add(bookings, {
    id,
    officeId,
    code: String(20_260_000 + no * 37 + 11),
    itemCode: ITEMS[no % ITEMS.length] ?? 'TLK',
    day,
    fromMinute,
    toMinute,
    status: isOver ? 'no-show' : 'booked',
    applicantName: visitor.name,
    idNumberSealed: visitor.idNumberSealed,
    idNumberHash: visitor.idNumberHash,
    createdBy: clerkId,
    createdAt: new Date(createdAt),
    updatedAt: new Date(createdAt),
  });
  const tell = (at: number, action: string, from: string | null, to: string, actorId: string | null) =>
    log.add({ at, actorId, action, subjectType: 'booking', subjectId: id, from, to });
  tell(createdAt, 'create', null, 'booked', clerkId);
  if (isOver) tell(now, 'no-show', 'booked', 'no-show', null);
}
