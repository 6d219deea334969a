const STEPS = [
  0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000,
];

/** Round values from zero to at least the largest, at most five steps: an axis that can be read at a glance. */
export function ticksUntil(largest: number): number[] {
  const step = STEPS.find(each => largest / each <= 5) ?? Math.ceil(largest / 5);
  const count = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}
