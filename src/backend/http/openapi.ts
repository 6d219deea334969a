import { z } from 'zod';
import { ErrorBody } from '../../contract/common.ts';
import type { House, RouteDefinition } from './rooms.ts';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

/** Enters a route into the OpenAPI registry; ids in the path are strings, errors have one body. */
export function document(house: House, definition: RouteDefinition): void {
  const names = [...definition.path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');
  const responses: Record<string, { description: string; content?: ReturnType<typeof json> }> = {};
  for (const [status, schema] of Object.entries(definition.answers)) {
    responses[status] = { description: definition.summary, ...(schema && { content: json(schema) }) };
  }
  responses.default = { description: 'What is wrong and what to do', content: json(ErrorBody) };
  const tag = definition.path.split('/')[1] ?? '';
  house.hono.openAPIRegistry.registerPath({
    method: definition.method,
    path: definition.path,
    summary: definition.summary,
    description: `Access: ${definition.access}`,
    tags: [tag],
    ...(definition.access === 'public' ? { security: [] } : {}),
    request: {
      ...(names.length > 0 && {
        params: z.object(Object.fromEntries(names.map(name => [name, z.string()]))),
      }),
      ...(definition.query && { query: definition.query }),
      ...(definition.body && { body: { content: json(definition.body) } }),
    },
    responses,
  } as Parameters<typeof house.hono.openAPIRegistry.registerPath>[0]);
}
