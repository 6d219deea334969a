import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventWord } from '../../src/app/cases/timelineText.ts';
import { actionWord, subjectWord } from '../../src/app/events/eventWords.ts';
import { IMPORT_ACTIONS } from '../../src/contract/caseImports.ts';
import { STAFF_ACTIONS } from '../../src/contract/office.ts';
import { GRANT_ACTIONS } from '../../src/contract/people.ts';
import { WINDOW_ACTIONS } from '../../src/contract/windows.ts';
import { CASE_ACTIONS } from '../../src/domain/cases/statuses.ts';
import { MESSAGE_ACTIONS } from '../../src/domain/outbox/states.ts';
import { TICKET_ACTIONS } from '../../src/domain/queue/ticket.ts';
import { FOLLOW_UP_ACTIONS } from '../../src/domain/ratings/followUpTable.ts';
import { INSPECTION_ACTIONS } from '../../src/domain/supervision/inspectionTable.ts';
import { ORDER_ACTIONS } from '../../src/domain/supervision/orderTable.ts';
import { ASSIGNMENT_ACTIONS } from '../../src/domain/worklist/assignment.ts';

/** Rooms that write down an action which came to them as a value: every value that it can have. */
const BY_VALUE: Readonly<Record<string, readonly string[]>> = {
  'cases/act.ts': CASE_ACTIONS,
  'grants/decide.ts': GRANT_ACTIONS,
  'caseImports/act.ts': IMPORT_ACTIONS.map(action => `${action}-import`),
  'worklist/hold.ts': ASSIGNMENT_ACTIONS,
  'holidays/days.ts': ['create', 'update', 'delete'],
  'bookings/slots.ts': ['create', 'update', 'close'],
  'windows/state.ts': WINDOW_ACTIONS,
  'outbox/act.ts': MESSAGE_ACTIONS,
  'ratings/followUps.ts': FOLLOW_UP_ACTIONS,
  'supervision/actOnOrder.ts': ORDER_ACTIONS.map(action => `order-${action}`),
  'supervision/inspections/act.ts': INSPECTION_ACTIONS.map(action => `inspection-${action}`),
  'tickets/act.ts': TICKET_ACTIONS,
  'tickets/undo.ts': ['undo'],
  'staff/routes.ts': [...STAFF_ACTIONS, 'create', 'update', 'reset-password'],
  'staff/machines.ts': [],
  'carryOver/change.ts': [],
  'events/record.ts': [],
  'events/routes.ts': [],
};

const ROOT = 'src/backend/';
const rooms = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map(file => ({ file: file.replaceAll('\\', '/'), source: readFileSync(ROOT + file, 'utf8') }))
  .filter(({ source }) => /\brecordEvents?\b/.test(source));

const literals = (source: string, field: string): string[] =>
  [...source.matchAll(new RegExp(`\\b${field}: ([^,\\n;}]+)`, 'g'))].flatMap(([, value = '']) =>
    // Types and conditions compare; what is written down stands in quotes after them.
    [...value.replace(/.*\?/, '').matchAll(/'([a-z-]+)'/g)].map(([, word = '']) => word),
  );
const isByValue = (source: string): boolean =>
  /\n\s+action,|\baction: (?!['`]|[^\n]*\? ')[^,\n]*[,\n]/.test(source);

const found = rooms.flatMap(({ file, source }) => {
  const subjects = literals(source, 'subjectType');
  return [...new Set([...literals(source, 'action'), ...(BY_VALUE[file] ?? [])])].flatMap(action =>
    (subjects.length > 0 ? subjects : ['office']).map(subject => ({ file, action, subject })),
  );
});

describe('the log', () => {
  it('is written by many rooms, each of which says what it can write', () => {
    expect(found.length).toBeGreaterThan(120);
    const silent = rooms.filter(({ file, source }) => isByValue(source) && !BY_VALUE[file]);
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('has a word in %s for every action of every subject', language => {
    const without = found.filter(({ action, subject }) => {
      const word = actionWord(action, subject, language);
      return 'text' in word && word.text === action;
    });
    expect(without).toEqual([]);
  });

  it('has a word for every subject', () => {
    const subjects = [...new Set(found.map(({ subject }) => subject))];
    expect(subjects.filter(subject => 'text' in subjectWord(subject))).toEqual([]);
  });

  it('has a word on the page of a case for everything that happens to one', () => {
    const ofCases = found.filter(({ subject }) => subject === 'case');
    expect(ofCases.filter(({ action }) => 'name' in eventWord(action))).toEqual([]);
  });
});
