import data from './catalogue.json' with { type: 'json' };
import type { ClockStop, Confirmed, Item, Stage } from './item.ts';
import { stageRoleOf } from './stageRoles.ts';

/** The file leaves out what follows from the rest: the role of a stage, and whether a stop has a legal basis. */
interface CatalogueFile {
  items: readonly (Omit<Item, 'stages'> & { stages: readonly Omit<Stage, 'role'>[] })[];
  clockStops: readonly Omit<ClockStop, 'legal'>[];
  rules: {
    correctionNoticeDays: Confirmed<number>;
    deliveryDays: Confirmed<number>;
    extensionDaysMax: Confirmed<number>;
    yellowRatio: Confirmed<number>;
  };
}

// TypeScript widens the strings of a JSON module; the catalogue's test checks every value against the types.
const file = data as unknown as CatalogueFile;

/** The items as delivered: the start of the office's own, which a manager edits and confirms. */
export const CATALOGUE: readonly Item[] = file.items.map(item => ({
  ...item,
  stages: item.stages.map(stage => ({ ...stage, role: stageRoleOf(stage.who) })),
}));

/** 特别程序. Only a verified one of an accepted case stops the legal clock (行政许可法 art. 45). */
export const CLOCK_STOPS: readonly ClockStop[] = file.clockStops.map(stop => ({
  ...stop,
  legal: stop.status === 'V' && stop.phase === undefined,
}));

/**
 * Limits common to all items: the days for a correction notice (行政许可法 art. 32), for delivery (44), the longest
 * extension (42), all in working days; and the part of a limit after which the lamp is yellow.
 */
export const RULES = file.rules;

/** The item with the code as delivered, if the catalogue has it. */
export const findCatalogueItem = (code: string): Item | undefined =>
  CATALOGUE.find(item => item.code === code);

/** The clock stop with the code, if there is one. */
export const findClockStop = (code: string): ClockStop | undefined =>
  CLOCK_STOPS.find(stop => stop.code === code);
