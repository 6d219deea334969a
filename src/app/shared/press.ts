import { isOutcomeUnknown } from '../providers/errorBody.ts';
import { newKey } from '../providers/newKey.ts';

/** One press of a button, as it is sent. */
export interface Press {
  idempotencyKey: string;
}

/**
 * Which press a call belongs to. While one runs, another press is none. After an answer that never arrived,
 * the same press with the same variables keeps its key, so the server does it once.
 */
export function createPressBook(makeKey: () => string = newKey) {
  let isRunning = false;
  let key: string | undefined;
  let pressed: string | undefined;

  return {
    /** The press to send, or undefined while one is running. */
    begin(variables: unknown): Press | undefined {
      if (isRunning) return undefined;
      const text = JSON.stringify(variables) ?? '';
      if (!key || pressed !== text) {
        key = makeKey();
        pressed = text;
      }
      isRunning = true;
      return { idempotencyKey: key };
    },
    /** The press has its answer; without an error, or with one that settles it, the next press is a new one. */
    end(error?: unknown) {
      isRunning = false;
      if (error === undefined || !isOutcomeUnknown(error)) key = undefined;
    },
  };
}
