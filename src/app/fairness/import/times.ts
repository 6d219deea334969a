const CLOCK = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/;
const DATED =
  /^(\d{4}[-/]\d{1,2}[-/]\d{1,2})[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(?:Z|[+-]\d{2}:?\d{2})?$/;
const SECONDS = /^\d+(\.\d+)?$/;

/** Seconds of `9:05` or `09:05:30`; undefined of anything else, hours to 47 (a day that ends after midnight). */
function clockSeconds(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match || Number(match[1]) > 47) return undefined;
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
}

export interface ArrivalTime {
  /** Of the day where there is one, else from any zero. */
  seconds: number;
  /** The day as it is written, where the time says it. */
  day?: string;
}

/** Seconds, a time of day, or a date with a time, by the clock on the wall as it is written. */
export function readArrival(text: string): ArrivalTime | undefined {
  if (SECONDS.test(text)) return Number(text) <= 1e9 ? { seconds: Number(text) } : undefined;
  const clock = clockSeconds(text);
  if (clock !== undefined) return { seconds: clock };
  const match = DATED.exec(text);
  const seconds = match?.[2] ? clockSeconds(match[2]) : undefined;
  return match?.[1] && seconds !== undefined ? { seconds, day: match[1] } : undefined;
}

/** A length of service: seconds, or `0:12:30`; undefined of anything else or of more than a day. */
export function readService(text: string): number | undefined {
  const seconds = SECONDS.test(text) ? Number(text) : clockSeconds(text);
  return seconds !== undefined && seconds <= 86_400 ? seconds : undefined;
}
