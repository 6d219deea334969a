/**
 * Many who ask the same thing at the same moment share one run, and nobody gets an answer that was begun before they
 * asked: who comes during a run waits for the next one. Five hundred screens that hear of one call read the board twice.
 */
export function coalesce<T>(run: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  const next = new Map<string, Promise<T>>();

  function start(key: string): Promise<T> {
    const mine = run(key).finally(() => {
      if (running.get(key) === mine) running.delete(key);
    });
    running.set(key, mine);
    return mine;
  }

  return key => {
    const present = running.get(key);
    if (!present) return start(key);
    const waiting = next.get(key);
    if (waiting) return waiting;
    const after = present
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        next.delete(key);
        return start(key);
      });
    next.set(key, after);
    return after;
  };
}
