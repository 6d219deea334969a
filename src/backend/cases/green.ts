import { and, eq, inArray, or } from 'drizzle-orm';
import type { CaseCreate } from '../../contract/cases.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { entitlementOn } from '../../domain/green/grant.ts';
import { checkCreditCode } from '../../domain/identity/creditCode.ts';
import { checkProjectCode } from '../../domain/identity/projectCode.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import type { Db } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import { enterprises, grants } from '../db/schema/people.ts';

type TicketRow = typeof tickets.$inferSelect;
type Fields = Record<string, string>;
type GrantStatusColumn = { status: 'proposed' | 'approved' | 'rejected' | 'revoked' };

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

function checkCodes(body: CaseCreate, fields: Fields): Codes {
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
async function findHolders(tx: Db, officeId: string, codes: Codes, fields: Fields): Promise<string[]> {
  const { creditCode, projectCode } = codes;
  if (creditCode === null && projectCode === null) return [];
  const rows = await tx
    .select({
      id: enterprises.id,
      creditCode: enterprises.creditCode,
      projectCode: enterprises.projectCode,
    })
    .from(enterprises)
    .where(
      and(
        eq(enterprises.officeId, officeId),
        or(
          creditCode === null ? undefined : eq(enterprises.creditCode, creditCode),
          projectCode === null ? undefined : eq(enterprises.projectCode, projectCode),
        ),
      ),
    );
  const project = rows.find(row => projectCode !== null && row.projectCode === projectCode);
  const enterprise = rows.find(row => creditCode !== null && row.creditCode === creditCode);
  if (creditCode !== null && !enterprise) fields.creditCode = 'unknown-credit-code';
  if (projectCode !== null && !project) fields.projectCode = 'unknown-project-code';
  return [project, enterprise].flatMap(row => row?.id ?? []);
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

/** The first holder with a grant in force on the day, and that grant. */
async function findEntitlement(tx: Db, officeId: string, holders: readonly string[], today: Day) {
  if (holders.length === 0) return undefined;
  const rows = await tx
    .select()
    .from(grants)
    .where(and(eq(grants.officeId, officeId), inArray(grants.enterpriseId, [...holders])));
  for (const holder of holders) {
    const own = rows.filter(row => row.enterpriseId === holder) as ((typeof rows)[number] &
      GrantStatusColumn)[];
    const grant = entitlementOn(own, today);
    if (grant) return grant;
  }
  return undefined;
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
  body: CaseCreate,
  today: Day,
  fields: Fields,
): Promise<Standing> {
  const named = await findHolders(tx, officeId, checkCodes(body, fields), fields);
  const ticket = await findTicket(tx, officeId, body.ticketId, fields);
  const holders = named.length === 0 && ticket?.enterpriseId ? [ticket.enterpriseId] : named;
  const grant = await findEntitlement(tx, officeId, holders, today);
  return {
    enterpriseId: grant?.enterpriseId ?? holders[0] ?? null,
    grantId: grant?.id ?? null,
    liaisonId: grant?.liaisonId ?? null,
    ticketId: ticket?.id ?? null,
    lane: laneOf(ticket, grant !== undefined),
    channel: ticket?.channel ?? 'walk-in',
  };
}
