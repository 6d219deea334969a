import type { OrderCreate } from '../../contract/supervision.ts';
import { dayOf, yearOf } from '../../domain/calendar/day.ts';
import { issuingRoleOf, orderLimit } from '../../domain/supervision/order.ts';
import { orderSteps, orders } from '../db/schema/supervision.ts';
import { recordEvent } from '../events/record.ts';
import type { Answer, Command } from '../http/command.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { nextInSequence } from '../office/nextInSequence.ts';
import { isAddressee, isSubject } from './people.ts';
import { personalFields } from './personalFields.ts';
import { detailOf, getOrder } from './readOrder.ts';
import { tell } from './tell.ts';

export type IssueOrder = Command<RouteDefinition & { body: typeof OrderCreate }>;

/** Everything that is wrong, at once. @throws Problem 422. */
async function check({ tx, actor, body }: IssueOrder): Promise<void> {
  const fields = personalFields(body);
  const { subjectType, subjectId, addresseeId } = body;
  if (subjectType !== 'none') {
    if (!subjectId) fields.subjectId = 'required';
    else if (!(await isSubject(tx, actor.officeId, subjectType, subjectId)))
      fields.subjectId = 'order-subject';
  } else if (subjectId) fields.subjectId = 'unknown';
  if (!(await isAddressee(tx, actor.officeId, addresseeId, actor.id))) fields.addresseeId = 'order-addressee';
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

/** `POST /orders`: gives an order with a limit. @throws Problem 403, 422. */
export async function issueOrder(house: House, command: IssueOrder): Promise<Answer> {
  const { deps, rules } = house;
  const { tx, actor, body, now } = command;
  const issuedAs = issuingRoleOf(actor.roles);
  if (!issuedAs) throw new Problem(403, 'forbidden');
  await check(command);
  const { calendar } = await rules.read(tx, actor.officeId);
  const today = dayOf(now);
  const year = String(yearOf(today));
  const at = new Date(now);
  const sequence = await nextInSequence(tx, actor.officeId, 'order', year);
  const { subjectId = null, ...said } = body;
  const row = {
    ...said,
    subjectId,
    id: deps.newId(),
    officeId: actor.officeId,
    number: `DB${year}-${String(sequence).padStart(4, '0')}`,
    issuedBy: actor.id,
    issuedAs,
    status: 'issued',
    ...orderLimit(calendar, today, body.days),
    issuedAt: at,
    updatedAt: at,
  };
  await tx.insert(orders).values(row);
  await tx.insert(orderSteps).values({
    id: deps.newId(),
    officeId: actor.officeId,
    orderId: row.id,
    action: 'issue',
    note: '',
    addresseeId: row.addresseeId,
    dueOn: row.dueOn,
    actorId: actor.id,
    at,
  });
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'order-issue',
    subjectType: 'order',
    subjectId: row.id,
    from: null,
    to: 'issued',
    data: { number: row.number, addresseeId: row.addresseeId, dueOn: row.dueOn, about: row.subjectId },
    at: now,
  });
  await tell(deps, command, 'order-issued', row, row.addresseeId);
  return { status: 201, body: await detailOf(tx, await getOrder(tx, row.id), command) };
}
