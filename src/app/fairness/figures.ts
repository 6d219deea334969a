import type { Lane } from '../../domain/queue/lanes.ts';
import type { Tokens } from '../theme/tokens.ts';

/** Minutes to a tenth; a dash of nobody. */
export const minutesText = (minutes: number | null | undefined): string =>
  minutes === null || minutes === undefined ? '—' : minutes.toFixed(1);

/** The colour of a lane in a chart; its name always stands beside. */
export const laneColour = (lane: Lane, tokens: Tokens): string =>
  ({ green: tokens.green, courtesy: tokens.amber, booked: tokens.blue, ordinary: tokens.grey })[lane];
