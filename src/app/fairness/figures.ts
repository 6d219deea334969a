import type { Lane } from '../../domain/queue/lanes.ts';
import type { Tokens } from '../theme/tokens.ts';

/** Minutes to a tenth; a dash of nobody. */
export const minutesText = (minutes: number | null | undefined): string =>
  minutes === null || minutes === undefined ? '—' : minutes.toFixed(1);

/** By how much the first is more, with its sign; a dash where one of them is of nobody. */
export const differenceText = (here: number | null, there: number | null, digits: number): string => {
  if (here === null || there === null) return '—';
  const rounded = (here - there).toFixed(digits);
  return Number(rounded) === 0 ? '±0' : Number(rounded) > 0 ? `+${rounded}` : rounded.replace('-', '−');
};

/** The colour of a lane in a chart; its name always stands beside. */
export const laneColour = (lane: Lane, tokens: Tokens): string =>
  ({ green: tokens.green, courtesy: tokens.amber, booked: tokens.blue, ordinary: tokens.grey })[lane];
