import type { Sql } from 'postgres';

/** Texts that each connection may keep prepared. A list's filters can write any number of others. */
const MOST = 300;
/** A text is prepared when it comes this often: what is asked once is not worth a place. */
const WORTH = 3;

type Unsafe = Sql['unsafe'];

function createJudge(): (text: string) => boolean {
  const kept = new Set<string>();
  const seen = new Map<string, number>();
  return text => {
    if (kept.has(text)) return true;
    if (kept.size >= MOST) return false;
    const times = (seen.get(text) ?? 0) + 1;
    if (times >= WORTH) {
      kept.add(text);
      seen.delete(text);
      return true;
    }
    if (seen.size > 1_000) seen.clear();
    seen.set(text, times);
    return false;
  };
}

/**
 * The same client, but what drizzle sends through `unsafe` is prepared once it has proved to be common: an unprepared
 * statement with parameters costs postgres.js two round trips (it asks for the parameters' types first), and the
 * server parses it anew each time.
 */
export function prepareStatements(client: Sql): Sql {
  const isWorth = createJudge();
  const withPrepare = (target: object, unsafe: Unsafe) =>
    ((text, params, options) =>
      unsafe.call(target, text, params, { prepare: isWorth(text), ...options })) as Unsafe;
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name) {
        const value = Reflect.get(of, name) as unknown;
        if (name === 'unsafe') return withPrepare(of, value as Unsafe);
        if (name !== 'begin' && name !== 'savepoint') return value;
        return (...args: unknown[]) => {
          const work = args.pop() as (tx: object) => unknown;
          return (value as (...all: unknown[]) => unknown).call(of, ...args, (tx: object) => work(wrap(tx)));
        };
      },
    });
  return wrap(client);
}
