import { type Calendar, MissingYearError } from '../calendar/calendar.ts';
import { type Day, dayOf, type Instant } from '../calendar/day.ts';
import { RULES } from '../items/catalogue.ts';
import { computeDueOn } from '../limits/dueDate.ts';
import { type Lamp, lampOf } from '../limits/lamp.ts';
import type { CaseStatus } from './statuses.ts';

/** From the decision to the delivery, and after it. Whoever withdrew or was returned gets no decision delivered. */
const HAS_DELIVERY: ReadonlySet<CaseStatus> = new Set(['approved', 'rejected', 'issued', 'delivered']);

export interface DeliveryFacts {
  status: CaseStatus;
  decidedAt: Instant | null;
}

/** The limit of a delivery as it stands on a day. */
export interface DeliveryReading {
  /** Last day on which to hand the decision over; null while its year has no calendar. */
  deliverBy: Day | null;
  /** `done` once delivered; never `stopped`, for nothing stops this clock. */
  lamp: Lamp;
  /** Working days after today up to the last one; negative past it; null without a day or when delivered. */
  remaining: number | null;
}

/**
 * The limit of delivery (送达): ten working days, counted from the day after the decision (行政许可法 art. 44, 82).
 * The article speaks of granted applications; that a refusal reaches the applicant in the same time is a rule of
 * this office. Null for a case in which nothing is to be delivered. Never throws for a missing year.
 */
export function deliveryOf(
  calendar: Calendar,
  { status, decidedAt }: DeliveryFacts,
  today: Day,
  yellowRatio?: number,
): DeliveryReading | null {
  if (decidedAt === null || !HAS_DELIVERY.has(status)) return null;
  const decidedOn = dayOf(decidedAt);
  const deliverBy = findLastDay(calendar, decidedOn);
  const closed = status === 'delivered';
  const { lamp, remaining } = lampOf(calendar, {
    acceptedOn: decidedOn,
    committedDueOn: deliverBy,
    pauses: [],
    yellowRatio,
    today,
    paused: false,
    closed,
  });
  return { deliverBy, lamp, remaining };
}

function findLastDay(calendar: Calendar, decidedOn: Day): Day | null {
  try {
    return computeDueOn(calendar, {
      acceptedOn: decidedOn,
      days: RULES.deliveryDays.value,
      pauses: [],
      extensionDays: 0,
    });
  } catch (error) {
    if (error instanceof MissingYearError) return null;
    throw error;
  }
}
