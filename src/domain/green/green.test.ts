import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canDecideException, checkGreenException, isExceptionInForce } from './exception.ts';
import {
  canDecideGrant,
  canRevokeGrant,
  checkGrantTerms,
  entitlementOn,
  GRANT_STATUSES,
  type Grant,
  type GrantStatus,
  grantState,
} from './grant.ts';
import { GROUNDS } from './grounds.ts';

const grant = (changes: Partial<Grant> = {}): Grant => ({
  id: 'g1',
  enterpriseId: 'e1',
  status: 'approved',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  ground: 'key-enterprise',
  basisDocument: '津滨人才〔2026〕1号',
  liaisonId: 'liaison',
  deputyId: 'deputy',
  proposedBy: 'liaison',
  decidedBy: 'manager',
  ...changes,
});

describe('grantState', () => {
  it.each<[GrantStatus, string, string]>([
    ['approved', '2025-12-31', 'not-yet'],
    ['approved', '2026-01-01', 'in-force'],
    ['approved', '2026-12-31', 'in-force'],
    ['approved', '2027-01-01', 'expired'],
    ['proposed', '2026-06-01', 'proposed'],
    ['rejected', '2026-06-01', 'rejected'],
    ['revoked', '2026-06-01', 'revoked'],
  ])('%s on %s is %s', (status, day, state) => {
    expect(grantState(grant({ status }), day)).toBe(state);
  });
});

describe('entitlementOn', () => {
  const day = '2026-06-01';

  it('is null without a grant in force', () => {
    expect(entitlementOn([], day)).toBeNull();
    expect(entitlementOn([grant({ status: 'revoked' }), grant({ validTo: '2026-05-31' })], day)).toBeNull();
  });

  it('takes the grant that ends last, then the smaller id', () => {
    const short = grant({ id: 'a', validTo: '2026-07-01' });
    const long = grant({ id: 'c', validTo: '2027-07-01' });
    const twin = grant({ id: 'b', validTo: '2027-07-01' });
    expect(entitlementOn([short, long, twin], day)?.id).toBe('b');
    expect(entitlementOn([twin, long, short], day)?.id).toBe('b');
  });

  it('is in force, ends last, and does not depend on the order', () => {
    const days = fc.integer({ min: 1, max: 28 }).map(number => `2026-06-${String(number).padStart(2, '0')}`);
    const grants = fc.uniqueArray(
      fc.record({
        id: fc.string(),
        status: fc.constantFrom(...GRANT_STATUSES),
        validFrom: days,
        validTo: days,
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(grants, days, (list, on) => {
        const best = entitlementOn(list, on);
        const inForce = list.filter(
          ({ status, validFrom, validTo }) => status === 'approved' && validFrom <= on && on <= validTo,
        );
        expect(best === null).toBe(inForce.length === 0);
        for (const other of inForce) expect(other.validTo <= (best?.validTo ?? '')).toBe(true);
        expect(entitlementOn(list.toReversed(), on)).toBe(best);
      }),
    );
  });
});

describe('two people', () => {
  it.each<[GrantStatus, string, boolean]>([
    ['proposed', 'manager', true],
    ['proposed', 'liaison', false],
    ['approved', 'manager', false],
    ['rejected', 'manager', false],
    ['revoked', 'manager', false],
  ])('a %s grant may be decided by %s: %s', (status, actorId, expected) => {
    expect(canDecideGrant({ grant: grant({ status }), actorId })).toBe(expected);
    expect(canRevokeGrant({ status })).toBe(status === 'approved');
  });

  it.each([
    ['x', 'clerk', null, ['no-second-person']],
    ['x', 'clerk', 'clerk', ['same-person']],
    ['  ', 'clerk', 'manager', ['no-reason']],
    ['', 'clerk', null, ['no-reason', 'no-second-person']],
    ['x', 'clerk', 'manager', []],
  ])(
    'an exception for %j asked by %s and approved by %s: %j',
    (reason, requestedBy, approvedBy, problems) => {
      const exception = { reason, requestedBy, approvedBy };
      expect(checkGreenException(exception)).toEqual(problems);
      expect(isExceptionInForce(exception)).toBe(problems.length === 0);
    },
  );

  it.each([
    ['x', null, 'manager', true],
    ['x', null, 'clerk', false],
    ['', null, 'manager', false],
    ['x', 'manager', 'manager2', false],
  ])(
    'an exception for %j approved by %s may be decided by %s: %s',
    (reason, approvedBy, actorId, expected) => {
      expect(canDecideException({ exception: { reason, requestedBy: 'clerk', approvedBy }, actorId })).toBe(
        expected,
      );
    },
  );
});

describe('checkGrantTerms', () => {
  it.each<[Partial<Grant>, readonly string[]]>([
    [{}, []],
    [{ validTo: '2026-01-01' }, []],
    [{ liaisonId: null, deputyId: null }, []],
    [{ ground: ' ' }, ['no-ground']],
    [{ basisDocument: '' }, ['no-basis']],
    [{ validTo: '2025-12-31' }, ['dates-reversed']],
    [{ deputyId: 'liaison' }, ['deputy-is-liaison']],
  ])('%j → %j', (changes, problems) => {
    expect(checkGrantTerms(grant(changes))).toEqual(problems);
  });
});

it('names each ground once', () => {
  expect(new Set(GROUNDS.map(({ code }) => code)).size).toBe(GROUNDS.length);
});
