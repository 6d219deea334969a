import type { Sql } from 'postgres';

/**
 * So many texts are sent as prepared, those that came last: a list's filters can write any number of others. A connection
 * keeps what was once prepared on it until it ends (postgres.js takes nothing back, and ends each after 30 to 60 minutes
 * by its `max_lifetime`), so that a text that returns here is not prepared anew, and none stays for ever.
 */
const MOST = 300;
/** A text is prepared when it comes this often: what is asked once is not worth a place. */
const WORTH = 3;

type Unsafe = Sql['unsafe'];

/** Whether a text is common enough to be prepared. */
export function createJudge(): (text: string) => boolean {
  /** In the order of their last use. */
  const kept = new Set<string>();
  const seen = new Map<string, number>();
  return text => {
    if (kept.delete(text)) {
      kept.add(text);
      return true;
    }
    const times = (seen.get(text) ?? 0) + 1;
    if (times >= WORTH) {
      const [oldest] = kept;
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
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
