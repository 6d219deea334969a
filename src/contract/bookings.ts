import { z } from 'zod';
import { BOOKING_STATUSES } from '../domain/queue/booking.ts';
import { DayString, Id, Instant, text, Version } from './common.ts';

const Minute = z.int().min(0).max(1440);

/** So many may book the item for this part of this weekday. Minutes since midnight; 1 Monday … 7 Sunday. */
export const BookingSlotEdit = z.object({
  itemCode: z.string().min(1, { error: 'required' }).max(20),
  weekday: z.int().min(1).max(7),
  fromMinute: Minute,
  toMinute: Minute,
  quota: z.int().min(0).max(1_000),
});
export const BookingSlotRecord = BookingSlotEdit.extend({
  id: Id,
  closed: z.boolean().meta({ description: 'no longer booked; what was booked stays' }),
  version: Version,
  updatedAt: Instant,
}).meta({ id: 'BookingSlot' });
export type BookingSlotRecord = z.infer<typeof BookingSlotRecord>;

export const FreeSlotsQuery = z.object({ itemCode: z.string().max(20), day: DayString });

/** The slots of one day, and how many places are left in each. */
export const FreeSlots = z
  .object({
    itemCode: z.string(),
    day: DayString,
    /** False on closed days of the calendar: then there are no slots. */
    isOpen: z.boolean(),
    slots: z.array(
      z.object({
        fromMinute: z.int(),
        toMinute: z.int(),
        quota: z.int(),
        free: z.int().meta({ description: '0 also when its time is over or the day’s cap is reached' }),
      }),
    ),
  })
  .meta({ id: 'FreeSlots' });
export type FreeSlots = z.infer<typeof FreeSlots>;

export const BookingCreate = z.object({
  itemCode: z.string().min(1, { error: 'required' }).max(20),
  day: DayString,
  fromMinute: Minute,
  applicantName: text(60, 1),
  idNumber: text(40, 1),
  phone: text(40).optional(),
});
export type BookingCreate = z.infer<typeof BookingCreate>;

export const BookingRecord = z
  .object({
    id: Id,
    code: z.string().meta({ description: 'what the visitor types at the kiosk' }),
    itemCode: z.string(),
    day: DayString,
    fromMinute: z.int(),
    toMinute: z.int(),
    status: z.enum(BOOKING_STATUSES),
    applicantName: z.string().nullable().meta({ description: 'masked' }),
    idNumber: z.string().nullable().meta({ description: 'masked' }),
    phone: z.string().nullable().meta({ description: 'masked' }),
    ticketId: Id.nullable(),
    /** The number that it became. */
    ticketNumber: z.string().nullable(),
    opensAt: Instant.meta({ description: 'from here on it checks in' }),
    closesAt: Instant,
    createdBy: Id.nullable(),
    createdAt: Instant,
    allowedActions: z.array(z.string()),
    version: Version,
  })
  .meta({ id: 'Booking' });
export type BookingRecord = z.infer<typeof BookingRecord>;

export const BookingCommand = z.object({ reason: text(200).optional() });

/** What the kiosk is told by a code. */
export const HallBooking = z
  .object({
    id: Id.meta({ description: 'the bookingId of POST /tickets' }),
    code: z.string(),
    itemCode: z.string(),
    itemName: z.string(),
    day: DayString,
    fromMinute: z.int(),
    toMinute: z.int(),
    status: z.enum(BOOKING_STATUSES),
    applicantName: z.string().nullable().meta({ description: 'masked' }),
    /** Whether it can be turned into a number right now. */
    canCheckIn: z.boolean(),
    opensAt: Instant,
    closesAt: Instant,
    ticketNumber: z.string().nullable(),
  })
  .meta({ id: 'HallBooking' });
export type HallBooking = z.infer<typeof HallBooking>;
