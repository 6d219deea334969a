import type { Day } from '../../domain/calendar/day.ts';
import type { Role } from '../../domain/staff/roles.ts';
import type { Filter } from '../shared/records/filterValues.ts';

/** What the list shows first: what is open, least time left first. */
export const DEFAULT_FILTER: Filter = { open: true };
export const DEFAULT_SORT = { field: 'committedDueOn', order: 'ASC' } as const;

/** Roles that a case can wait for. */
const WORKERS: readonly Role[] = ['clerk', 'reviewer', 'approver'];

/**
 * The office's own views, by key. `mine` is what waits for the caller's roles (the server knows which); whoever only
 * oversees has none.
 */
export const viewFilters = (roles: readonly Role[], today: Day): Record<string, Filter | undefined> => ({
  open: DEFAULT_FILTER,
  mine: roles.some(role => WORKERS.includes(role)) ? { mine: true } : undefined,
  today: { open: true, committedDueOn: today },
  overdue: { lamp: 'red' },
  lamps: { open: true, lamp: ['yellow', 'red'] },
  partsLate: { open: true, partsLate: true },
  paused: { open: true, paused: true },
  pendingYear: { open: true, pendingYear_gte: 1 },
  owesCorrection: { status: ['correcting'] },
  owesDeferred: { open: true, deferredOpen_gte: 1 },
  notifiedTwice: { correctionsRequested_gte: 2 },
  joint: { open: true, together: 'joint' },
  family: { open: true, together: 'family' },
  all: {},
});
