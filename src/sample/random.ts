/** A seeded source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  /** Throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** Log-normal with this median; `sigma` is the spread of the logarithm. */
  around(median: number, sigma: number): number;
  /** Thirty-two random bits. */
  bits(): number;
}

/** Mulberry32: small, fast and good enough for invented people. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}

export function createRandom(seed: number): Random {
  const bits = mulberry32(seed);
  const next = () => bits() / 4_294_967_296;
  const random: Random = {
    bits,
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: probability => next() < probability,
    pick(list) {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[Math.floor(next() * list.length)] as (typeof list)[number];
    },
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return (entries.at(-1) as (typeof entries)[number])[0];
    },
    around(median, sigma) {
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      return median * Math.exp(sigma * radius * Math.cos(2 * Math.PI * next()));
    },
  };
  return random;
}
