import { z } from 'zod';
import { TicketActed, TicketCommand, TicketCreate, TicketTaken } from '../../contract/tickets.ts';
import { TICKET_ACTIONS, type TicketAction } from '../../domain/queue/ticket.ts';
import type { Actor } from '../deps.ts';
import { mountCommand, versionSeen } from '../http/command.ts';
import { notFound, Problem } from '../http/problem.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { actOnTicket } from './act.ts';
import type { CallNext } from './acting.ts';
import { ticketSpec } from './spec.ts';
import { takeTicket } from './take.ts';
import { registerTicketTexts } from './texts.ts';

const isTicketAction = (name: string): name is TicketAction =>
  (TICKET_ACTIONS as readonly string[]).includes(name);

/** The one page of the hall on which a visitor takes a number. */
const KIOSK = 'kiosk';

/** Before any input is read: of the devices only the kiosk gives numbers. @throws Problem 403. */
function guardDevice({ roles, devicePage }: Actor): void {
  if (roles.includes('device') && devicePage !== KIOSK) throw new Problem(403, 'forbidden');
}

/** @param callNext how a window calls, which is the windows' own: a number that ends may call the next in one press. */
export function mountTickets(house: House, callNext: CallNext): void {
  registerTicketTexts();
  mountReads(house, ticketSpec(house));
  mountCommand(
    house,
    {
      method: 'post',
      path: '/tickets',
      access: 'tickets.create',
      summary: 'Take a number',
      guard: guardDevice,
      body: TicketCreate,
      answers: { 201: TicketTaken },
    },
    async ask => ({ status: 201, body: await takeTicket(house, ask) }),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/tickets/{id}/actions/{action}',
      access: 'tickets.act',
      summary: `Act on a number: ${TICKET_ACTIONS.join(', ')}`,
      body: TicketCommand,
      answers: { 200: TicketActed },
    },
    async ask => {
      const { id = '', action = '' } = ask.params;
      if (!isTicketAction(action)) throw notFound('no-such-path');
      if (!z.uuid().safeParse(id).success) throw notFound();
      const { tx, actor, language, now, body } = ask;
      const acting = { tx, actor, language, now, body, id, action, seen: versionSeen(ask) };
      return { status: 200, body: await actOnTicket(house, acting, callNext) };
    },
  );
}
