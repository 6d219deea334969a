import { eq } from 'drizzle-orm';
import type { MessageRecord } from '../../contract/outbox.ts';
import { maskName, maskPhone } from '../../domain/identity/mask.ts';
import { messageActions } from '../../domain/outbox/states.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { outbox } from '../db/schema/outbox.ts';
import { applicants } from '../db/schema/people.ts';
import type { Deps } from '../deps.ts';
import { textOf } from '../http/language.ts';
import type { RequestContext } from '../http/rooms.ts';
import type { MessageRow } from './claim.ts';
import { messageText } from './text.ts';

export interface NamedMessage {
  message: MessageRow;
  caseNumber: string | null;
  applicantName: string | null;
  phoneSealed: string | null;
}

export const selectMessages = (db: Db) =>
  db
    .select({
      message: outbox,
      caseNumber: cases.number,
      applicantName: applicants.name,
      phoneSealed: applicants.phoneSealed,
    })
    .from(outbox)
    .leftJoin(cases, eq(cases.id, outbox.caseId))
    .leftJoin(applicants, eq(applicants.id, outbox.applicantId));

export const isHandedOver = (row: MessageRow, now: number): boolean =>
  row.claimedUntil !== null && row.claimedUntil.getTime() > now;

/** What leaves the server: name and phone masked, the text as it is sent. */
export function presentMessage(
  { vault }: Pick<Deps, 'vault'>,
  { message, caseNumber, applicantName, phoneSealed }: NamedMessage,
  { actor, language, now }: Pick<RequestContext, 'actor' | 'language' | 'now'>,
): MessageRecord {
  const status = message.status as MessageRecord['status'];
  const [code = '', answered = ''] = (message.lastError ?? '').split(' ');
  return {
    id: message.id,
    place: message.place,
    channel: message.channel as MessageRecord['channel'],
    kind: message.kind,
    text: messageText(message.kind, message.params as Record<string, string>, language),
    caseId: message.caseId,
    caseNumber,
    applicantId: message.applicantId,
    applicantName: applicantName === null ? null : maskName(applicantName),
    phone: phoneSealed === null || message.channel === 'platform' ? null : maskPhone(vault.open(phoneSealed)),
    status,
    tries: message.tries,
    nextTryAt: status === 'waiting' ? message.nextTryAt.toISOString() : null,
    lastError: message.lastError,
    lastErrorText: message.lastError && textOf(`outbox.${code}`, language, { status: answered }),
    carrier: message.carrier,
    createdAt: message.createdAt.toISOString(),
    sentAt: message.sentAt?.toISOString() ?? null,
    allowedActions: can(actor.roles, 'outbox.act')
      ? [...messageActions(status, isHandedOver(message, now))]
      : [],
    version: message.version,
  };
}
