import type { HallAnswer } from '../hallClient.ts';
import { isUnknown } from '../hallClient.ts';

const WAITS_MS = [1_000, 2_000, 4_000, 8_000];

interface Options<T> {
  /** Sends the press under its one key. */
  send(): Promise<HallAnswer<T>>;
  /** Told before every new try. */
  onRetry(): void;
  pause(ms: number): Promise<void>;
  isGivenUp(): boolean;
}

/**
 * Sends a press until the server has said yes or no. No answer means that nobody knows whether the number was given:
 * the same press goes again, and the server answers it once. Undefined when the visitor gave up meanwhile.
 */
export async function pressUntilAnswered<T>(options: Options<T>): Promise<HallAnswer<T> | undefined> {
  for (let attempt = 0; !options.isGivenUp(); attempt++) {
    const answer = await options.send();
    if (answer.ok || !isUnknown(answer.status)) return answer;
    options.onRetry();
    const wait = WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] ?? 8_000;
    await options.pause(answer.retryAfter ? answer.retryAfter * 1_000 : wait);
  }
  return undefined;
}
