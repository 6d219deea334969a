import { OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from './deps.ts';
import { createPump } from './events/pump.ts';
import { onError } from './http/errorBody.ts';
import { keepHouse } from './http/housekeeping.ts';
import { notFoundOrMethod } from './http/notFound.ts';
import type { House, RouteDefinition } from './http/rooms.ts';
import { createSessions } from './http/sessions.ts';
import { createRuleBook } from './office/ruleBook.ts';
import { ROOMS } from './roomList.ts';

export interface WindowApp {
  fetch(request: Request): Promise<Response>;
  /** Every route with what it asks of the caller: the walk of routes × roles reads it. */
  routes: readonly RouteDefinition[];
  /** Waits until what is committed is sealed and was handed to the streams. */
  drain(): Promise<void>;
  stop(): void;
}

/** The backend as one function, `Request → Response`: the same in Node, in a worker, behind MSW and in tests. */
export function createApp(deps: Deps): WindowApp {
  const hono = new OpenAPIHono().basePath('/api');
  const routes: RouteDefinition[] = [];
  const stops: (() => void)[] = [];
  const house: House = {
    hono,
    deps,
    routes,
    sessions: createSessions(deps),
    pump: createPump(deps),
    rules: createRuleBook(deps),
    onStop: callback => stops.push(callback),
  };
  stops.push(keepHouse(deps));
  for (const mountRoom of ROOMS) mountRoom(house);
  hono.onError(onError(deps));
  hono.notFound(notFoundOrMethod(routes));
  return {
    fetch: async request => hono.fetch(request),
    routes,
    drain: () => house.pump.drain(),
    stop: () => {
      for (const stop of stops) stop();
      house.pump.stop();
    },
  };
}
