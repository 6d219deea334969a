const PATIENCE_MS = 1_000;

/**
 * Claims a name until this worker ends; false when another tab holds it. A tab that was just reloaded may still hold
 * it for a moment, so it waits a little. Without navigator.locks (plain http) everybody gets it: two tabs then keep
 * their worlds in one place and the later one stays.
 */
export function claim(name: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise(resolve => {
    const giveUp = AbortSignal.timeout(PATIENCE_MS);
    navigator.locks
      .request(name, { signal: giveUp }, () => {
        resolve(true);
        return new Promise(() => {});
      })
      .catch(() => resolve(false));
  });
}
