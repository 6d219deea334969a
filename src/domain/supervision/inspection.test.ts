import { describe, expect, it } from 'vitest';
import type { Role } from '../staff/roles.ts';
import {
  type InspectionFacts,
  inspectionActions,
  isInspectionLate,
  mayRectify,
  rectifyBy,
  refuseInspection,
} from './inspection.ts';
import {
  INSPECTION_ACTIONS,
  INSPECTION_STATUSES,
  type InspectionAction,
  type InspectionStatus,
} from './inspectionTable.ts';

const person = (id: string, ...roles: Role[]) => ({ id, roles });
const CITY = person('city', 'supervisor');
const HEAD = person('head', 'manager');
const CLERK = person('clerk', 'clerk');
const OTHER = person('other', 'reviewer');
const facts = (
  status: InspectionStatus,
  handlerId: string | null = 'clerk',
  workedOnIt = ['clerk', 'head'],
): InspectionFacts => ({
  status,
  handlerId,
  workedOnIt,
});

describe('a drawn case that the clerk and the head worked on', () => {
  it.each<[InspectionStatus, ReturnType<typeof person>, InspectionAction[]]>([
    ['drawn', CITY, ['pass', 'find']],
    ['drawn', HEAD, []],
    ['drawn', CLERK, []],
    ['found', CITY, []],
    ['found', CLERK, ['plan', 'rectify']],
    ['found', OTHER, []],
    ['planned', CLERK, ['rectify']],
    ['rectified', CITY, ['accept', 'send-back']],
    ['rectified', CLERK, []],
    ['rectified', HEAD, []],
    ['passed', CITY, []],
    ['closed', CITY, []],
    ['closed', CLERK, []],
  ])('%s: %o may', (status, actor, expected) =>
    expect(inspectionActions(facts(status), actor)).toEqual(expected),
  );

  it('says why not', () => {
    expect(refuseInspection(facts('drawn'), HEAD, 'pass')).toBe('own-case');
    expect(refuseInspection(facts('drawn'), OTHER, 'pass')).toBe('role');
    expect(refuseInspection(facts('found'), CITY, 'rectify')).toBe('not-handler');
    expect(refuseInspection(facts('found'), CITY, 'pass')).toBe('status');
    expect(refuseInspection(facts('rectified', 'head', []), HEAD, 'accept')).toBe('own-case');
    for (const status of INSPECTION_STATUSES) {
      for (const action of INSPECTION_ACTIONS) {
        const isAllowed = inspectionActions(facts(status), CITY).includes(action);
        expect(refuseInspection(facts(status), CITY, action) === null).toBe(isAllowed);
      }
    }
  });
});

it('is put right by somebody of the window, not by the inspector', () => {
  expect(mayRectify(CLERK, 'city')).toBe(true);
  expect(mayRectify(CITY, 'head')).toBe(false);
  expect(mayRectify(HEAD, 'head')).toBe(false);
});

describe('its limit', () => {
  const found = Date.parse('2026-03-06T16:00:00+08:00');
  it('is 24 hours, whatever lies between', () =>
    expect(rectifyBy(found)).toBe(Date.parse('2026-03-07T16:00:00+08:00')));

  it.each<[InspectionStatus, string | null, string, boolean]>([
    ['found', null, '2026-03-07T16:00:00+08:00', false],
    ['found', null, '2026-03-07T16:00:01+08:00', true],
    ['planned', '2026-03-20', '2026-03-20T23:00:00+08:00', false],
    ['planned', '2026-03-20', '2026-03-21T00:00:00+08:00', true],
    ['rectified', '2026-03-20', '2026-04-21T00:00:00+08:00', false],
    ['closed', null, '2026-04-21T00:00:00+08:00', false],
    ['drawn', null, '2026-04-21T00:00:00+08:00', false],
  ])('%s, plan %s, at %s: late %s', (status, planOn, at, expected) => {
    const now = Date.parse(at);
    const limits = { status, rectifyBy: status === 'drawn' ? null : rectifyBy(found), planOn };
    expect(isInspectionLate(limits, now, at.slice(0, 10))).toBe(expected);
  });
});
