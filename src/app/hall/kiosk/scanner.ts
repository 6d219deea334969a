/** A reader that is wired as a keyboard types a code in one burst and ends it with Enter; people are slower. */
const FASTEST_PERSON_MS = 45;
const LEAST_LETTERS = 6;

export interface Key {
  key: string;
  /** Milliseconds, of any clock that only goes forward. */
  at: number;
}

/**
 * Takes every key that is pressed, and answers what was scanned when a burst ends; undefined for what a person types.
 * Keys that print nothing (Shift for a capital) belong to the burst.
 */
export function createScanner(): (key: Key) => string | undefined {
  let burst = '';
  let last = Number.NEGATIVE_INFINITY;
  return ({ key, at }) => {
    const isQuick = at - last <= FASTEST_PERSON_MS;
    if (key === 'Shift' || key === 'CapsLock') return undefined;
    last = at;
    if (key === 'Enter' || key === 'Tab') {
      const scanned = isQuick && burst.length >= LEAST_LETTERS ? burst : undefined;
      burst = '';
      return scanned;
    }
    if (key.length !== 1) burst = '';
    else burst = isQuick ? burst + key : key;
    return undefined;
  };
}
