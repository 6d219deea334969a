import * as absences from '../absences/messages.ts';
import * as applicants from '../applicants/messages.ts';
import * as bookings from '../bookings/messages.ts';
import * as caseImports from '../caseImports/messages.ts';
import * as caseLedger from '../caseLedger/messages.ts';
import * as cases from '../cases/messages.ts';
import * as caseParts from '../cases/parts/messages.ts';
import * as desk from '../desk/messages.ts';
import * as enterprises from '../enterprises/messages.ts';
import * as events from '../events/messages.ts';
import * as fairness from '../fairness/messages.ts';
import * as grants from '../grants/messages.ts';
import * as hands from '../hands/messages.ts';
import * as holidays from '../holidays/messages.ts';
import * as intake from '../intake/messages.ts';
import * as itemEdit from '../items/edit/messages.ts';
import * as items from '../items/messages.ts';
import * as joint from '../joint/messages.ts';
import * as kpi from '../kpi/messages.ts';
import * as listFiling from '../listFiling/messages.ts';
import * as live from '../live/messages.ts';
import * as notices from '../notices/messages.ts';
import * as outbox from '../outbox/messages.ts';
import * as papers from '../papers/messages.ts';
import * as precheck from '../precheck/messages.ts';
import * as ratings from '../ratings/messages.ts';
import * as settings from '../settings/messages.ts';
import * as rules from '../settings/rules/messages.ts';
import * as carryOver from '../shared/carryOver/messages.ts';
import * as correction from '../shared/correction/messages.ts';
import * as promise from '../shared/promise/messages.ts';
import * as records from '../shared/records/messages.ts';
import * as tableFile from '../shared/tableFile/messages.ts';
import * as staff from '../staff/messages.ts';
import * as inspections from '../supervision/inspections/messages.ts';
import * as supervision from '../supervision/messages.ts';
import * as tickets from '../tickets/messages.ts';
import * as training from '../training/messages.ts';
import * as windows from '../windows/messages.ts';
import type { MessagePath } from './messageTypes.ts';
import * as shell from './shell.ts';

/** A new area is one line here: its texts stay beside its pages, in <area>/messages.ts. */
const areas = {
  shell,
  records,
  desk,
  cases,
  caseParts,
  enterprises,
  grants,
  items,
  itemEdit,
  holidays,
  staff,
  windows,
  applicants,
  tickets,
  events,
  supervision,
  inspections,
  kpi,
  fairness,
  training,
  settings,
  bookings,
  intake,
  notices,
  outbox,
  precheck,
  absences,
  hands,
  live,
  ratings,
  papers,
  carryOver,
  correction,
  caseImports,
  caseLedger,
  listFiling,
  joint,
  tableFile,
  promise,
  rules,
};

/** The areas whose `name` and `fields` react-admin looks for under `resources.<name>`. */
export const RESOURCES = [
  'cases',
  'enterprises',
  'grants',
  'items',
  'holidays',
  'staff',
  'windows',
  'applicants',
  'tickets',
  'events',
  'bookings',
  'ratings',
  'outbox',
] as const;

export type Language = 'zh' | 'en';
type Areas = typeof areas;
export type Catalogue = { [A in keyof Areas]: Areas[A]['zh'] };

/** What the log has a word for. */
export type LoggedAction = keyof Catalogue['events']['actions'];
export const isLogged = (action: string): action is LoggedAction => Object.hasOwn(events.zh.actions, action);

/** Every key that `t` takes; a key that is not in the catalogue fails the build. */
export type MessageKey = MessagePath<Catalogue>;

/** All texts of one language, with react-admin's `resources` made of the same areas. */
export function catalogueOf(language: Language) {
  const texts = Object.fromEntries(Object.entries(areas).map(([area, texts]) => [area, texts[language]]));
  const resources = Object.fromEntries(
    RESOURCES.map(name => [name, { name: areas[name][language].name, fields: areas[name][language].fields }]),
  );
  return { ...texts, resources };
}
