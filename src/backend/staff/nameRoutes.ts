import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { OpenSession, StaffName } from '../../contract/office.ts';
import { ROLES, type Role } from '../../domain/staff/roles.ts';
import { sessions, staff } from '../db/schema/staff.ts';
import { mount } from '../http/mount.ts';
import { notFound } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { isMachineRow } from './machines.ts';
import { isOpenSession } from './present.ts';

/** Pick lists of people, and who is signed in where. Before `/staff/{id}`: `names` is no id. */
export function mountStaffNames(house: House): void {
  const { db } = house.deps;
  mount(
    house,
    {
      method: 'get',
      path: '/staff/names',
      access: 'enterprises.read',
      summary: 'Names of the people at work, for pick lists',
      query: z.object({ role: z.enum(ROLES).optional() }),
      answers: { 200: z.array(StaffName) },
    },
    async ({ c, actor, query }) => {
      const rows = await db
        .select({ id: staff.id, name: staff.name, roles: staff.roles })
        .from(staff)
        .where(
          and(
            eq(staff.officeId, actor.officeId),
            eq(staff.active, true),
            sql`not (${isMachineRow})`,
            query.role ? sql`${query.role} = any(${staff.roles})` : undefined,
          ),
        )
        .orderBy(asc(staff.namePinyin), asc(staff.id));
      return c.json(rows.map(row => ({ ...row, roles: row.roles as Role[] })));
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/staff/{id}/sessions',
      access: 'sessions.read',
      summary: 'Where a person is signed in now',
      answers: { 200: z.array(OpenSession) },
    },
    async ({ c, actor, params, now }) => {
      if (!z.uuid().safeParse(params.id).success) throw notFound();
      const rows = await db
        .select({ session: sessions })
        .from(sessions)
        .innerJoin(staff, eq(staff.id, sessions.staffId))
        .where(
          and(
            eq(sessions.officeId, actor.officeId),
            eq(sessions.staffId, params.id ?? ''),
            isOpenSession(now),
          ),
        )
        .orderBy(desc(sessions.createdAt));
      return c.json(
        rows.map(({ session }) => ({
          id: session.id,
          createdAt: session.createdAt.toISOString(),
          lastSeenAt: session.lastSeenAt.toISOString(),
          userAgent: session.userAgent,
          address: session.address,
          isOwn: session.id === actor.sessionId,
        })),
      );
    },
  );
}
