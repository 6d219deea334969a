import { eq, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { ThreadEntry } from '../../contract/thread.ts';
import { cases } from '../db/schema/cases.ts';
import { tickets } from '../db/schema/hall.ts';
import { mount } from '../http/mount.ts';
import { notFound } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { readThread, type Whose } from './read.ts';

/** The numbers that they took with their document, also before their first case, and those of their cases. */
const visitsOf = (applicantId: string): SQL =>
  or(
    sql`${tickets.idNumberHash} in (select id_number_hash from applicants where id = ${applicantId}::uuid)`,
    sql`${tickets.id} in (select ticket_id from cases where applicant_id = ${applicantId}::uuid)`,
  ) ?? sql`false`;

const answers = { 200: z.array(ThreadEntry) };

/** One thread: all that happened with a person, or with a company, on one page. */
export function mountThread(house: House): void {
  const threadOf =
    (whose: (id: string) => Whose) => async (ask: Parameters<Parameters<typeof mount>[2]>[0]) => {
      const id = ask.params.id ?? '';
      if (!z.uuid().safeParse(id).success) throw notFound();
      return ask.c.json(await readThread(house, ask, whose(id)));
    };
  mount(
    house,
    {
      method: 'get',
      path: '/applicants/{id}/thread',
      access: 'applicants.read',
      summary: 'Visits, cases, papers, messages and ratings of a person, newest first',
      answers,
    },
    threadOf(id => ({ cases: eq(cases.applicantId, id), tickets: visitsOf(id) })),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/enterprises/{id}/thread',
      access: 'enterprises.read',
      summary: 'Visits, cases, papers and messages for a company or project, newest first',
      answers,
    },
    threadOf(id => ({ cases: eq(cases.enterpriseId, id), tickets: eq(tickets.enterpriseId, id) })),
  );
}
