import { eq } from 'drizzle-orm';
import { cases } from '../db/schema/cases.ts';
import { applicants } from '../db/schema/people.ts';
import type { Deps } from '../deps.ts';
import { CarrierError, type Outgoing } from './carrier.ts';
import type { MessageRow } from './claim.ts';
import { messageText, withoutText } from './text.ts';

async function findPhone({ db, vault }: Deps, row: MessageRow): Promise<string | null> {
  if (row.channel === 'platform') return null;
  const [person] = row.applicantId
    ? await db
        .select({ sealed: applicants.phoneSealed })
        .from(applicants)
        .where(eq(applicants.id, row.applicantId))
    : [];
  if (!person?.sealed) throw new CarrierError('no-phone');
  return vault.open(person.sealed);
}

/** The message with everything that its receiver needs: only now, and only here, is the phone unsealed. @throws CarrierError. */
export async function outgoing(deps: Deps, row: MessageRow): Promise<Outgoing> {
  const params = row.params as Record<string, string>;
  const [about] = row.caseId
    ? await deps.db
        .select({ number: cases.number, externalNumber: cases.externalNumber })
        .from(cases)
        .where(eq(cases.id, row.caseId))
    : [];
  return {
    id: row.id,
    sequence: row.place,
    channel: row.channel as Outgoing['channel'],
    kind: row.kind,
    writtenAt: row.createdAt.toISOString(),
    attempt: row.tries,
    caseNumber: about?.number ?? null,
    externalNumber: about?.externalNumber ?? null,
    phone: await findPhone(deps, row),
    text: { zh: messageText(row.kind, params, 'zh'), en: messageText(row.kind, params, 'en') },
    params: withoutText(params),
  };
}
