import { z } from 'zod';
import { LANES } from '../domain/queue/lanes.ts';
import { Id, Instant } from './common.ts';
import { WINDOW_STATUSES } from './windows.ts';

const Lane = z.enum(LANES);

/** Somebody who waits. No names: a number, what for, since when. */
export const LiveWaiting = z
  .object({
    id: Id,
    number: z.string(),
    lane: Lane,
    itemCode: z.string(),
    since: Instant.meta({
      description: 'its place in the line: when it was taken, moved by time not waited',
    }),
  })
  .meta({ id: 'LiveWaiting' });
export type LiveWaiting = z.infer<typeof LiveWaiting>;

export const LiveWindow = z
  .object({
    id: Id,
    no: z.int(),
    name: z.string(),
    status: z.enum(WINDOW_STATUSES),
    breakReason: z.string().nullable(),
    statusSince: Instant,
    clerkId: Id.nullable(),
    clerkName: z.string().nullable(),
    ticket: z
      .object({
        id: Id,
        number: z.string(),
        lane: Lane,
        itemCode: z.string(),
        status: z.string(),
        since: Instant.meta({ description: 'called, or service begun' }),
        callCount: z.int(),
        version: z.int(),
      })
      .nullable(),
    alarmAt: Instant.nullable().meta({ description: 'managers only' }),
    alarmByName: z.string().nullable(),
  })
  .meta({ id: 'LiveWindow' });
export type LiveWindow = z.infer<typeof LiveWindow>;

const Line = { count: z.int(), longest: LiveWaiting.nullable() };

/** The hall at one moment: everything from one reading. */
export const LiveHall = z
  .object({
    at: Instant.meta({ description: 'the moment of which all of it is true' }),
    windows: z.array(LiveWindow),
    waiting: z.object({
      total: z.int(),
      longest: LiveWaiting.nullable(),
      lanes: z.array(z.object({ lane: Lane, ...Line })),
      items: z.array(z.object({ itemCode: z.string(), ...Line })),
    }),
    /** Who waits longer than the calling policy's cap; the longest first, at most 20 of them. */
    tooLong: z.object({ minutes: z.number(), count: z.int(), tickets: z.array(LiveWaiting) }),
    counts: z.object({
      called: z.int(),
      serving: z.int(),
      parked: z.int(),
      missed: z.int(),
      finished: z.int(),
    }),
    /** Bookings that begin within the next hour and are not checked in yet. */
    bookings: z.array(
      z.object({ itemCode: z.string(), fromMinute: z.int(), toMinute: z.int(), count: z.int() }),
    ),
    /** Null on a day on which the office does not open. */
    closing: z
      .object({
        closesAt: Instant.meta({ description: 'the last number of the day is given before this' }),
        endsAt: Instant.meta({ description: 'then what still waits is closed by rule' }),
      })
      .nullable(),
    /** Today's alarms and who ended them, the newest first; managers only. */
    alarms: z.array(
      z.object({
        window: z.string(),
        action: z.enum(['alarm', 'alarm-clear']),
        at: Instant,
        byName: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'LiveHall' });
export type LiveHall = z.infer<typeof LiveHall>;
