import { eq } from 'drizzle-orm';
import { MessageCommand, MessageRecord, OutboxSettings } from '../../contract/outbox.ts';
import { MESSAGE_ACTIONS } from '../../domain/outbox/states.ts';
import { outbox } from '../db/schema/outbox.ts';
import { mountCommand } from '../http/command.ts';
import { mountReads, type ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { mountPart } from '../settings/mountPart.ts';
import { actOnMessage } from './act.ts';
import { type NamedMessage, presentMessage, selectMessages } from './present.ts';
import { startSender } from './send.ts';
import { registerOutboxTexts } from './texts.ts';

const messageSpec = ({ deps }: House): ResourceSpec<NamedMessage, MessageRecord> => ({
  name: 'outbox',
  access: 'outbox.read',
  table: outbox,
  id: outbox.id,
  fields: {
    id: { column: outbox.id, kind: 'id' },
    place: { column: outbox.place, kind: 'integer' },
    channel: { column: outbox.channel, kind: 'text' },
    kind: { column: outbox.kind, kind: 'text' },
    caseId: { column: outbox.caseId, kind: 'id', nullable: true },
    applicantId: { column: outbox.applicantId, kind: 'id', nullable: true },
    status: { column: outbox.status, kind: 'text' },
    tries: { column: outbox.tries, kind: 'integer' },
    nextTryAt: { column: outbox.nextTryAt, kind: 'instant' },
    createdAt: { column: outbox.createdAt, kind: 'instant' },
    sentAt: { column: outbox.sentAt, kind: 'instant', nullable: true },
  },
  scope: ({ actor }) => eq(outbox.officeId, actor.officeId),
  read: (condition, order, limit, offset) =>
    selectMessages(deps.db).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async (rows, ask) => rows.map(row => presentMessage(deps, row, ask)),
  record: MessageRecord,
});

/** What the office tells the outside: listed, hurried, cancelled, and sent by a timer. */
export function mountOutbox(house: House): void {
  registerOutboxTexts();
  mountReads(house, messageSpec(house));
  mountCommand(
    house,
    {
      method: 'post',
      path: '/outbox/{id}/actions/{action}',
      access: 'outbox.act',
      summary: `Act on a message: ${MESSAGE_ACTIONS.join(', ')}`,
      body: MessageCommand,
      answers: { 200: MessageRecord },
    },
    ask => actOnMessage(house.deps, ask),
  );
  mountPart(house, {
    path: '/outbox-settings',
    key: 'outbox',
    schema: OutboxSettings,
    read: 'outbox.read',
    edit: 'outbox.edit',
    summary: 'What applicants are told, and when a message is given up',
  });
  startSender(house);
}
