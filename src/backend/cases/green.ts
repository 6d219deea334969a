import { and, eq } from 'drizzle-orm';
import type { CaseCreate } from '../../contract/cases.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { checkCreditCode } from '../../domain/identity/creditCode.ts';
import { checkProjectCode } from '../../domain/identity/projectCode.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import type { Db } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import { firstEntitlement, type Holder, readHolders } from '../grants/holders.ts';

type TicketRow = typeof tickets.$inferSelect;
type Fields = Record<string, string>;

/** For whom the case is, in which lane, and by which grant: looked up, never taken from the caller. */
export interface Standing {
  enterpriseId: string | null;
  grantId: string | null;
  liaisonId: string | null;
  ticketId: string | null;
  lane: Lane;
  channel: string;
}

interface Codes {
  creditCode: string | null;
  projectCode: string | null;
}

type Named = Pick<CaseCreate, 'creditCode' | 'projectCode' | 'ticketId'>;

function checkCodes(body: Named, fields: Fields): Codes {
  const credit = body.creditCode ? checkCreditCode(body.creditCode) : null;
  const project = body.projectCode ? checkProjectCode(body.projectCode) : null;
  if (credit && !credit.ok) fields.creditCode = `credit.${credit.code}`;
  if (project && !project.ok) fields.projectCode = `project.${project.code}`;
  return {
    creditCode: credit?.ok ? credit.normalized : null,
    projectCode: project?.ok ? project.normalized : null,
  };
}

/** The registered holders of the codes, the project first: what is asked for it is asked for the project. */
async function findHolders(tx: Db, officeId: string, codes: Codes, fields: Fields): Promise<Holder[]> {
  const { creditCode, projectCode } = codes;
  const found = await readHolders(tx, officeId, codes);
  const project = found.find(holder => projectCode !== null && holder.projectCode === projectCode);
  const enterprise = found.find(holder => creditCode !== null && holder.creditCode === creditCode);
  if (creditCode !== null && !enterprise) fields.creditCode = 'unknown-credit-code';
  if (projectCode !== null && !project) fields.projectCode = 'unknown-project-code';
  return [project, enterprise].flatMap(holder => holder ?? []);
}

async function findTicket(
  tx: Db,
  officeId: string,
  id: string | null | undefined,
  fields: Fields,
): Promise<TicketRow | undefined> {
  if (!id) return undefined;
  const [row] = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.officeId, officeId), eq(tickets.id, id)));
  if (!row) fields.ticketId = 'unknown';
  return row;
}

/** A ticket's green by a grant is looked up anew (it may be revoked since); a one-off green and the others stay. */
function laneOf(ticket: TicketRow | undefined, entitled: boolean): Lane {
  if (entitled) return 'green';
  if (!ticket) return 'ordinary';
  return ticket.lane === 'green' && ticket.grantId !== null ? 'ordinary' : (ticket.lane as Lane);
}

/**
 * Enterprise, grant, lane and ticket of a new case. A case for a holder of a grant that is in force today takes the
 * green lane by itself and remembers the grant; what the codes leave open the ticket says. Problems go into `fields`.
 */
export async function findStanding(
  tx: Db,
  officeId: string,
  body: Named,
  today: Day,
  fields: Fields,
): Promise<Standing> {
  const named = await findHolders(tx, officeId, checkCodes(body, fields), fields);
  const ticket = await findTicket(tx, officeId, body.ticketId, fields);
  const holders =
    named.length === 0 ? await readHolders(tx, officeId, { id: ticket?.enterpriseId ?? null }) : named;
  const grant = firstEntitlement(holders, today);
  return {
    enterpriseId: grant?.enterpriseId ?? holders[0]?.id ?? null,
    grantId: grant?.id ?? null,
    liaisonId: grant?.liaisonId ?? null,
    ticketId: ticket?.id ?? null,
    lane: laneOf(ticket, grant !== null),
    channel: ticket?.channel ?? 'walk-in',
  };
}
