export interface WaitRange {
  readonly from: number;
  readonly to: number;
}

/** Nine of ten lines come out inside: 1.28 deviations to each side of a normal sum. */
const DEVIATIONS = 1.28;
/** Windows close, cases turn out long: a line is never foretold more exactly than this share. */
const LEAST_SHARE = 0.2;
/** From here on the range is told in fives: a slip that says 23–41 would only pretend to know. */
const COARSE_FROM = 20;

const coarse = (minutes: number, round: (value: number) => number): number =>
  minutes < COARSE_FROM ? round(minutes) : round(minutes / 5) * 5;

/**
 * How long `ahead` people before a visitor may take, in whole minutes, as a range. The windows share the line evenly;
 * the services' lengths add up, so that their deviation grows with the root of their count. At the near end the first
 * window is about to be free, at the far end a whole service has only begun. With no window open it is what one window
 * would need.
 */
export function estimateWaitRange({
  ahead,
  windowsOpen,
  meanServiceMinutes,
  deviationMinutes,
}: {
  readonly ahead: number;
  readonly windowsOpen: number;
  readonly meanServiceMinutes: number;
  readonly deviationMinutes: number;
}): WaitRange {
  const windows = Math.max(1, windowsOpen);
  const middle = (ahead * meanServiceMinutes) / windows;
  const spread = Math.max((DEVIATIONS * deviationMinutes * Math.sqrt(ahead)) / windows, middle * LEAST_SHARE);
  const from = coarse(Math.max(0, middle - spread), Math.floor);
  const to = coarse(middle + spread + meanServiceMinutes / windows, Math.ceil);
  return { from, to: Math.max(to, from + 1) };
}
