import type { EventRecord } from '../../contract/office.ts';
import type { events } from '../db/schema/events.ts';

export type EventRow = typeof events.$inferSelect;

export const presentEvent = ({ officeId: _, data: __, at, ...row }: EventRow): EventRecord => ({
  ...row,
  at: at.toISOString(),
});

/** With everything that its hash is made of, so that anyone can compute the chain again. */
export const exportEvent = ({ at, ...row }: EventRow) => ({ ...row, at: at.toISOString() });
