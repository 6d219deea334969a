import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorBody } from '../../contract/common.ts';
import type { Deps } from '../deps.ts';
import { type Language, languageOf, textOf } from './language.ts';
import { Problem } from './problem.ts';

/** What is said of a problem: its sentence, and one for each field. */
export function bodyOf(problem: Problem, language: Language): ErrorBody {
  const fields = problem.fields && Object.entries(problem.fields);
  const params = { count: fields?.length ?? 0, ...problem.params };
  return {
    message: textOf(problem.code, language, params),
    code: problem.code,
    ...(fields && {
      errors: Object.fromEntries(fields.map(([field, code]) => [field, textOf(code, language, params)])),
    }),
    ...problem.extra,
  };
}

export function answerProblem(c: Context, problem: Problem): Response {
  for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
  return c.json(
    bodyOf(problem, languageOf(c.req.header('accept-language'))),
    problem.status as ContentfulStatusCode,
  );
}

/** The one `onError`: never a stack trace, never HTML; what was not foreseen is logged under an id that is shown. */
export function onError(deps: Deps) {
  return (error: unknown, c: Context): Response => {
    if (error instanceof Problem) return answerProblem(c, error);
    if (error instanceof HTTPException) {
      return answerProblem(c, new Problem(error.status === 413 ? 413 : 400, 'not-json'));
    }
    const id = deps.newId().slice(-12);
    deps.log.error({ id, path: c.req.path, error: describeError(error) }, 'unforeseen error');
    const language = languageOf(c.req.header('accept-language'));
    return c.json({ message: textOf('internal', language, { id }), code: 'internal' }, 500);
  };
}

/** The first frames alone: the message that stands above them may have several lines. */
const placeOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 5)
    .join('\n');

/** Name, message and place, without the values that a failed query carries in its message, and so in its stack. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  const message = error.message.startsWith('Failed query:') ? 'Failed query' : error.message;
  return { name: error.name, message, cause, stack: placeOf(error) };
}
