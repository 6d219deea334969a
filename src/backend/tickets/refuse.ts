import type { Deps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import type { RequestContext } from '../http/rooms.ts';
import { presentTicket, type TicketRow } from './record.ts';
import { statusText } from './texts.ts';

/** 409 that says how the number stands and what the caller may do with it. */
export function refuseTicket(
  deps: Pick<Deps, 'vault'>,
  row: TicketRow,
  ask: Pick<RequestContext, 'actor' | 'language' | 'now'>,
  code: string,
  params: Record<string, string | number> = {},
  more: { extra?: Record<string, unknown>; headers?: Record<string, string> } = {},
): Problem {
  const record = presentTicket(deps, row, ask);
  const status = statusText(record.status, ask.language);
  return new Problem(409, code, {
    params: { status, number: record.number, day: record.serviceDay, ...params },
    extra: { status: record.status, allowedActions: record.allowedActions, record, ...more.extra },
    ...(more.headers && { headers: more.headers }),
  });
}
