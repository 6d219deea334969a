import { getTableColumns } from 'drizzle-orm';
import { isAtWindow, type TicketStatus, undoneStatuses } from '../../domain/queue/ticket.ts';
import { tickets } from '../db/schema/hall.ts';
import type { Actor } from '../deps.ts';
import type { TicketPatch } from './actions.ts';
import type { TicketColumns } from './record.ts';

/** The last step of a number, as `tickets.undo` keeps it. The SQL of a call writes the same. */
export interface LastStep {
  action: string;
  /** ISO. */
  at: string;
  by: string;
  /** Of the ticket after the step: any other version says that something followed. */
  version: number;
  /** What the step changed, as it was. */
  ticket: Record<string, unknown>;
  /** The second number that the step gave. */
  matterId?: string;
  /** What a call counted at its window, as it was. */
  window?: { privilegedInARow: number; callsMade: number };
}

/** So long a step can be taken back. */
export const UNDO_MS = 5 * 60_000;

const COLUMNS = getTableColumns(tickets);

/** The columns that a step writes, with what stands in them now. */
export const beforeOf = (ticket: TicketColumns, patch: TicketPatch): Record<string, unknown> =>
  Object.fromEntries(
    ['status', ...Object.keys(patch)].map(name => [name, ticket[name as keyof TicketColumns]]),
  );

/** The other way: what `undo` writes. Instants come out of the JSON as text. */
export function patchOf(step: LastStep): TicketPatch {
  return Object.fromEntries(
    Object.entries(step.ticket).flatMap(([name, value]) => {
      if (!Object.hasOwn(COLUMNS, name)) return [];
      const isInstant = COLUMNS[name as keyof typeof COLUMNS].dataType === 'date';
      return [[name, isInstant && value !== null ? new Date(value as string) : value]];
    }),
  );
}

/** The last step while nothing followed it; undefined when there is nothing to take back. */
export function lastStepOf(ticket: Pick<TicketColumns, 'undo' | 'version' | 'status'>): LastStep | undefined {
  const step = ticket.undo as LastStep | null;
  if (!step || step.version !== ticket.version) return undefined;
  const before = step.ticket.status as TicketStatus;
  return undoneStatuses(ticket.status as TicketStatus).includes(before) ? step : undefined;
}

export const untilOf = (step: LastStep): number => Date.parse(step.at) + UNDO_MS;

/** Whoever did it, or a manager. */
export const mayUndo = (actor: Pick<Actor, 'id' | 'roles'>, step: LastStep): boolean =>
  step.by === actor.id || actor.roles.includes('manager');

/** Whether taking it back brings the visitor to a window again. */
export const bringsBack = (step: LastStep): boolean => isAtWindow(step.ticket.status as TicketStatus);
