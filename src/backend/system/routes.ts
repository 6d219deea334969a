import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { mount } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';

const Health = z
  .object({ status: z.literal('ok'), version: z.string(), database: z.string() })
  .meta({ id: 'Health' });

/** Whether signing in works, and the documentation of everything. */
export function mountSystem(house: House): void {
  const { deps } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/health',
      access: 'public',
      summary: 'Whether signing in works',
      answers: { 200: Health },
    },
    async ({ c }) => {
      try {
        await deps.db.execute(sql`select id from staff limit 1`);
      } catch {
        throw new Problem(503, 'busy');
      }
      return c.json({ status: 'ok', version: deps.version, database: deps.databaseKind });
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/openapi.json',
      access: 'public',
      summary: 'This document',
      answers: { 200: z.unknown() },
    },
    ({ c }) =>
      c.json(
        house.hono.getOpenAPI31Document({
          openapi: '3.1.0',
          info: { title: '引才窗口 Talent Window', version: deps.version },
          servers: [{ url: '/' }],
          security: [{ bearer: [] }],
        }),
      ),
  );
  house.hono.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
  });
}
