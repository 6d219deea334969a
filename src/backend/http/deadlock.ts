/** Two presses each waited for a row of the other, and the database ended this one: nothing of it was done. */
function wasDeadlock(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return code === '40P01' || wasDeadlock(cause);
}

const RETRIES = 2;

/** Runs a transaction once more, at most twice, where the database has ended it for a deadlock. */
export async function unlessDeadlock<T>(run: () => Promise<T>, retries = RETRIES): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (retries === 0 || !wasDeadlock(error)) throw error;
    return unlessDeadlock(run, retries - 1);
  }
}
