import { and, eq, gt, lt, ne } from 'drizzle-orm';
import { z } from 'zod';
import { PresenceBeat, Viewer } from '../../contract/comments.ts';
import type { Db } from '../db/db.ts';
import { casePresence } from '../db/schema/hands.ts';
import { staff } from '../db/schema/staff.ts';
import { mount } from '../http/mount.ts';
import type { House } from '../http/rooms.ts';
import { readableCase } from '../worklist/holder.ts';

/** A page that is open beats every 15 s; after three beats that did not come nobody looks any more. */
const ALIVE_MS = 45_000;
const KEPT_MS = 60 * 60 * 1000;

interface Beat {
  officeId: string;
  caseId: string;
  staffId: string;
  acting: boolean;
}

/** One row a person and case; what a person's old pages have left goes with the next beat. */
async function beat(db: Db, now: number, { leaving, ...row }: Beat & { leaving: boolean }): Promise<void> {
  const seenAt = new Date(leaving ? now - KEPT_MS : now);
  const values = { ...row, acting: row.acting && !leaving, seenAt };
  await db
    .insert(casePresence)
    .values(values)
    .onConflictDoUpdate({
      target: [casePresence.officeId, casePresence.caseId, casePresence.staffId],
      set: { acting: values.acting, seenAt },
    });
  await db
    .delete(casePresence)
    .where(
      and(
        eq(casePresence.officeId, row.officeId),
        eq(casePresence.staffId, row.staffId),
        lt(casePresence.seenAt, new Date(now - KEPT_MS)),
      ),
    );
}

const readOthers = (db: Db, now: number, { officeId, caseId, staffId }: Omit<Beat, 'acting'>) =>
  db
    .select({ id: staff.id, name: staff.name, acting: casePresence.acting })
    .from(casePresence)
    .innerJoin(staff, eq(staff.id, casePresence.staffId))
    .where(
      and(
        eq(casePresence.officeId, officeId),
        eq(casePresence.caseId, caseId),
        ne(casePresence.staffId, staffId),
        gt(casePresence.seenAt, new Date(now - ALIVE_MS)),
      ),
    )
    .orderBy(staff.namePinyin, staff.id);

/**
 * Who else looks at a case. In the database, so that several servers know the same; no event, for looking changes
 * nothing; in the background, so that an open page keeps nobody signed in.
 */
export function mountPresence(house: House): void {
  const { db } = house.deps;
  mount(
    house,
    {
      method: 'post',
      path: '/cases/{id}/presence',
      access: 'cases.read',
      background: true,
      summary: 'The caller’s page of a case is open; who else’s is',
      body: PresenceBeat,
      answers: { 200: z.array(Viewer) },
    },
    async ask => {
      const { actor, now, body } = ask;
      const { id: caseId } = await readableCase(db, ask);
      const who = { officeId: actor.officeId, caseId, staffId: actor.id };
      await beat(db, now, { ...who, ...body });
      return ask.c.json(await readOthers(db, now, who));
    },
  );
}
