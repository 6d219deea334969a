import type { EventRecord } from '../../contract/office.ts';
import type { events } from '../db/schema/events.ts';

export type EventRow = typeof events.$inferSelect;

/** A line with the name of who did it: the name is not part of the line, and not of its hash. */
export type NamedEvent = EventRow & { actorName: string | null };

export const presentEvent = ({ officeId: _, data: __, at, ...row }: NamedEvent): EventRecord => ({
  ...row,
  at: at.toISOString(),
});

/** With everything that its hash is made of, so that anyone can compute the chain again. */
export const exportEvent = ({ at, ...row }: EventRow) => ({ ...row, at: at.toISOString() });
