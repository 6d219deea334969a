import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreseeBreaches, type OpenWork, type Presence } from './breaches.ts';

const MON = '2026-03-02';
const TUE = '2026-03-03';
const WED = '2026-03-04';

const work = (
  id: string,
  due: string | null,
  minutes: number | null,
  more: Partial<OpenWork> = {},
  skill = 'review',
): OpenWork => ({
  id,
  committedDueOn: due,
  legalDueOn: null,
  steps: minutes === null ? null : [{ skill, minutes }],
  ...more,
});
const there = (day: string, minutes: number, staffId = 'a', skills = ['review']): Presence => ({
  day,
  staffId,
  minutes,
  skills,
});
const minutesOf = (one: OpenWork | undefined) =>
  (one?.steps ?? []).reduce((sum, step) => sum + step.minutes, 0);
const see = (cases: OpenWork[], hours: Presence[]) =>
  Object.fromEntries(foreseeBreaches(cases, hours, MON, WED).map(one => [one.id, one]));

describe('what will be late', () => {
  it('is what the hours do not reach, earliest due first', () => {
    const seen = see(
      [work('z', TUE, 60), work('y', MON, 60), work('x', MON, 60)],
      [there(MON, 60), there(TUE, 60), there(WED, 60)],
    );
    expect(seen['x']).toMatchObject({ doneOn: MON, missesCommitted: false });
    expect(seen['y']).toMatchObject({ doneOn: TUE, missesCommitted: true });
    expect(seen['z']).toMatchObject({ doneOn: WED, missesCommitted: true });
  });

  it('tells the legal day from the committed one', () => {
    const seen = see([work('x', MON, 90, { legalDueOn: TUE })], [there(MON, 60), there(TUE, 60)]);
    expect(seen['x']).toMatchObject({ doneOn: TUE, missesCommitted: true, missesLegal: false });
  });

  it('counts only those who can do it, and keeps who can do more for what needs them', () => {
    const hours = [there(MON, 60, 'a', ['review', 'approve']), there(MON, 60, 'b')];
    const seen = see([work('x', MON, 60), work('y', MON, 60, {}, 'approve')], hours);
    expect(seen['x']?.doneOn).toBe(MON);
    expect(seen['y']?.doneOn).toBe(MON);
    expect(see([work('y', MON, 1, {}, 'approve')], [there(MON, 60)])['y']?.missesCommitted).toBe(true);
  });

  it('does the steps in their order, each by whoever can', () => {
    const steps = [
      { skill: 'review', minutes: 60 },
      { skill: 'approve', minutes: 30 },
    ];
    const early = [there(MON, 30), there(MON, 300, 'b', ['approve']), there(TUE, 30)];
    expect(see([work('x', MON, 0, { steps })], early)['x']).toMatchObject({
      doneOn: null,
      missesCommitted: true,
    });
    const both = [...early, there(TUE, 30, 'b', ['approve'])];
    expect(see([work('x', TUE, 0, { steps })], both)['x']?.doneOn).toBe(TUE);
  });

  it('does not guess: unknown work, no due day, a day beyond those looked at', () => {
    const seen = see([work('x', TUE, null), work('y', null, 60), work('z', '2026-03-09', 60)], []);
    for (const id of ['x', 'y', 'z'])
      expect(seen[id]).toMatchObject({ doneOn: null, missesCommitted: false });
    expect(seen['x']?.known).toBe(false);
  });

  it('calls what is past its day late whatever the work', () => {
    expect(see([work('x', '2026-02-27', null)], [])['x']?.missesCommitted).toBe(true);
  });

  it('does not change with hours before today or after the last day', () => {
    const cases = [work('x', MON, 90), work('y', TUE, 90)];
    const hours = [there(MON, 60), there(TUE, 60)];
    const wild = [there('2026-02-27', 9999), there('2026-03-05', 9999)];
    expect(see(cases, [...wild, ...hours])).toEqual(see(cases, hours));
  });

  it('never gives out more minutes than are there, and is the same in any order', () => {
    const day = fc.constantFrom(MON, TUE, WED);
    const some = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 200 })), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, (cases, hours) => {
        const all = cases.map(([due, minutes], i) => work(`c${i}`, due, minutes));
        const shifts = hours.map(([on, minutes], i) => there(on, minutes, `s${i}`));
        const seen = foreseeBreaches(all, shifts, MON, WED);
        for (const until of [MON, TUE, WED]) {
          const done = seen.filter(one => one.doneOn !== null && one.doneOn <= until);
          const spent = done.reduce((sum, one) => sum + minutesOf(all.find(c => c.id === one.id)), 0);
          const given = shifts.filter(s => s.day <= until).reduce((sum, s) => sum + s.minutes, 0);
          expect(spent).toBeLessThanOrEqual(given);
        }
        expect(foreseeBreaches([...all].reverse(), [...shifts].reverse(), MON, WED)).toEqual(seen);
      }),
    );
  });
});
