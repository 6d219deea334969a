import type { Context } from 'hono';
import type { z } from 'zod';
import { can } from '../../domain/staff/permissions.ts';
import type { Actor } from '../deps.ts';
import { authenticate } from './authenticate.ts';
import { DEFAULT_BODY_LIMIT, readJson } from './body.ts';
import { languageOf } from './language.ts';
import { document } from './openapi.ts';
import { Problem } from './problem.ts';
import type { House, RequestContext, RouteDefinition } from './rooms.ts';
import { parseBody, parseQuery } from './validate.ts';

type Body<D extends RouteDefinition> = D['body'] extends z.ZodType ? z.infer<D['body']> : undefined;
type Query<D extends RouteDefinition> = D['query'] extends z.ZodObject ? z.infer<D['query']> : undefined;

export interface Ask<D extends RouteDefinition> extends RequestContext {
  body: Body<D>;
  query: Query<D>;
  /** The body as it was sent: the idempotency key is bound to it. */
  bodyText: string;
}

const nobody: Actor = new Proxy({} as Actor, {
  get(_, name) {
    // Awaiting asks every object for `then`.
    if (name === 'then') return undefined;
    throw new Error('a public route has no actor');
  },
});

/** @throws Problem 401 or 403, before anything of the input is read. */
async function admit(house: House, definition: RouteDefinition, c: Context): Promise<Actor> {
  if (definition.access === 'public') return nobody;
  const actor = await authenticate(c, house.sessions, definition.background);
  if (definition.access === 'signed-in') return actor;
  if (actor.mustChangePassword) throw new Problem(403, 'must-change-password');
  if (!can(actor.roles, definition.access)) throw new Problem(403, 'forbidden');
  definition.guard?.(actor, c.req.param() as Record<string, string>);
  return actor;
}

/** Mounts one route: documented, guarded, its input checked, in this order. */
export function mount<const D extends RouteDefinition>(
  house: House,
  definition: D,
  handle: (ask: Ask<D>) => Promise<Response> | Response,
): void {
  house.routes.push(definition);
  document(house, definition);
  const path = definition.path.replace(/\{(\w+)\}/g, ':$1');
  house.hono.on(definition.method.toUpperCase(), path, async c => {
    const actor = await admit(house, definition, c);
    const hasBody = !definition.isRaw && (definition.method === 'post' || definition.method === 'put');
    const read = hasBody
      ? await readJson(c, definition.bodyLimit ?? DEFAULT_BODY_LIMIT)
      : { text: '', value: undefined };
    return handle({
      c,
      actor,
      language: languageOf(c.req.header('accept-language')),
      now: house.deps.now(),
      params: c.req.param() as Record<string, string>,
      body: (definition.body ? parseBody(definition.body, read.value) : undefined) as Body<D>,
      query: (definition.query ? parseQuery(definition.query, c.req.query()) : undefined) as Query<D>,
      bodyText: read.text,
    });
  });
}
