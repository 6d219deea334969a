import type { Context } from 'hono';
import { answerProblem } from './errorBody.ts';
import { Problem } from './problem.ts';
import type { RouteDefinition } from './rooms.ts';

const patternOf = (path: string) => new RegExp(`^/api${path.replace(/\{\w+\}/g, '[^/]+')}$`);

/** A known path with another method is 405 and says which methods there are; anything else is 404. */
export function notFoundOrMethod(routes: readonly RouteDefinition[]) {
  return (c: Context): Response => {
    const methods = new Set(
      routes.filter(r => patternOf(r.path).test(c.req.path)).map(r => r.method.toUpperCase()),
    );
    if (methods.size === 0) return answerProblem(c, new Problem(404, 'no-such-path'));
    const problem = new Problem(405, 'method-not-allowed', {
      params: { method: c.req.method },
      headers: { Allow: [...methods].join(', ') },
    });
    return answerProblem(c, problem);
  };
}
