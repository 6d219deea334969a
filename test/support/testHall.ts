import { asc, eq, ne } from 'drizzle-orm';
import { expect } from 'vitest';
import { events } from '../../src/backend/db/schema/events.ts';
import { tickets, windows } from '../../src/backend/db/schema/hall.ts';
import { sequences } from '../../src/backend/db/schema/office.ts';
import { enterprises, grants } from '../../src/backend/db/schema/people.ts';
import { sessions } from '../../src/backend/db/schema/staff.ts';
import { idCheckDigit } from '../../src/domain/identity/idCheckDigit.ts';
import type { Reply, TestOffice } from './testOffice.ts';

export const MINUTE = 60_000;
export const CREDIT_CODE = '91350100M000100Y43';

/** A sample person's number: area 690101, which nobody has. */
export function sampleId(no: number): string {
  const first17 = `69010119900307${String(no).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}

/** What tests of the hall do again and again. */
export function hallOf(office: TestOffice) {
  const { db } = office.database;
  return {
    /** Nobody in the hall, all windows closed. */
    async clear() {
      await db.delete(tickets);
      // Not those of papers: what was issued in an earlier test keeps its number.
      await db.delete(sequences).where(ne(sequences.kind, 'paper'));
      await db
        .update(windows)
        .set({ status: 'closed', ticketId: null, privilegedInARow: 0, breakReason: null, items: [] });
    },
    /** Moves the clock without signing anybody out. */
    async moveTo(now: number) {
      office.clock.now = now;
      await db.update(sessions).set({ lastSeenAt: new Date(now) });
    },
    async take(body: object = {}, username = 'clerk') {
      const reply = await office.as(username)('POST', '/api/tickets', { itemCode: 'TLK', ...body });
      expect(reply.status, JSON.stringify(reply.body)).toBe(201);
      return reply.body;
    },
    open: (index: number, username = 'manager') =>
      office.as(username)('POST', `/api/windows/${office.windowIds[index]}/actions/open`, {}),
    callNext: (index: number, username = 'clerk', headers = {}): Promise<Reply> =>
      office.as(username)('POST', `/api/windows/${office.windowIds[index]}/actions/call-next`, {}, headers),
    act: (ticketId: string, action: string, body: object = {}, username = 'clerk'): Promise<Reply> =>
      office.as(username)('POST', `/api/tickets/${ticketId}/actions/${action}`, body),
    async ticket(id: string) {
      const [row] = await db.select().from(tickets).where(eq(tickets.id, id));
      return row!;
    },
    async window(index: number) {
      const [row] = await db.select().from(windows).where(eq(windows.id, office.windowIds[index]!));
      return row!;
    },
    eventsOf: (subjectId: string) =>
      db.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(asc(events.at), asc(events.id)),
    async addGrant(terms: { validFrom: string; validTo: string; status?: string }) {
      const at = new Date(office.clock.now);
      const enterpriseId = office.deps.newId();
      await db.delete(enterprises);
      await db.insert(enterprises).values({
        id: enterpriseId,
        officeId: office.officeId,
        kind: 'enterprise',
        name: '样例企业',
        namePinyin: 'yangliqiye',
        nameInitials: 'ylqy',
        creditCode: CREDIT_CODE,
        createdAt: at,
        updatedAt: at,
      });
      const grantId = office.deps.newId();
      await db.insert(grants).values({
        id: grantId,
        officeId: office.officeId,
        enterpriseId,
        status: terms.status ?? 'approved',
        ground: 'key-enterprise',
        basisDocument: 'doc',
        validFrom: terms.validFrom,
        validTo: terms.validTo,
        liaisonId: office.staffIds.liaison!,
        proposedBy: office.staffIds.liaison!,
        proposedAt: at,
        updatedAt: at,
      });
      return { enterpriseId, grantId };
    },
  };
}
