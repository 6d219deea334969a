import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { WINDOW_ACTIONS, type WindowRecord } from '../../contract/windows.ts';
import type { Db } from '../db/db.ts';
import { windows } from '../db/schema/hall.ts';
import type { Actor } from '../deps.ts';
import { notFound, Problem } from '../http/problem.ts';
import { presentWindow, selectWindows, type WindowRow } from './record.ts';

/** The window, locked until the transaction ends. @throws Problem 404, also for an id that is none. */
export async function lockWindow(tx: Db, officeId: string, id: string): Promise<WindowRow> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const condition = and(eq(windows.officeId, officeId), eq(windows.id, id));
  const [row] = await selectWindows(tx, condition).for('update', { of: windows });
  if (!row) throw notFound();
  return row;
}

/** The record as it is now. */
export async function readWindow(
  tx: Db,
  officeId: string,
  id: string,
  viewer?: Pick<Actor, 'roles'>,
): Promise<WindowRecord> {
  const [row] = await selectWindows(tx, and(eq(windows.officeId, officeId), eq(windows.id, id)));
  if (!row) throw notFound();
  return presentWindow(row, viewer);
}

/** Every state but the present one; from closed only by opening. */
export const canBecome = (from: WindowRecord['status'], to: 'open' | 'break' | 'back-office'): boolean =>
  from !== to && (from !== 'closed' || to === 'open');

/** What a window's state allows, whoever asks. */
export function allowedWindowActions(record: WindowRecord): readonly string[] {
  const actions: string[] = WINDOW_ACTIONS.filter(action => {
    if (action !== 'close') return canBecome(record.status, action);
    return record.status !== 'closed' && record.ticketId === null;
  });
  return record.status === 'open' && record.ticketId === null ? [...actions, 'call-next', 'call'] : actions;
}

/** 409 that says how the window stands and what it allows. */
export const refuseWindow = (record: WindowRecord, code: string, params: Record<string, string | number>) =>
  new Problem(409, code, {
    params: { window: record.no, number: record.ticketNumber ?? '', ...params },
    extra: { status: record.status, allowedActions: allowedWindowActions(record), record },
  });
