import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { addDays } from '../calendar/day.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import { findCatalogueItem } from '../items/catalogue.ts';
import { LANES } from '../queue/lanes.ts';
import { type Candidate, leaveByOf, takeNext } from './takeNext.ts';
import { takeText } from './takeWords.ts';

const TODAY = '2026-03-04';
const calendar = createCalendar(PUBLISHED_YEARS);

const day = (offset: number) => addDays(TODAY, offset);
const candidate = (id: string, lane: Candidate['lane'], offset: number, since = 0): Candidate => ({
  id,
  lane,
  leaveBy: day(offset),
  since,
});

const anyCandidates = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    lane: fc.constantFrom(...LANES),
    leaveBy: fc.integer({ min: -5, max: 20 }).map(day),
    since: fc.integer({ min: 0, max: 5 }),
  }),
  { selector: each => each.id, maxLength: 12 },
);

describe('the next case', () => {
  it.each([
    ['nothing waits', [], undefined, undefined],
    [
      'green before one with less time',
      [candidate('o', 'ordinary', 1), candidate('g', 'green', 5)],
      'g',
      'green-first',
    ],
    [
      'what must end today before green',
      [candidate('g', 'green', 5), candidate('o', 'ordinary', 0)],
      'o',
      'due-today',
    ],
    [
      'the late one before the one due today',
      [candidate('t', 'green', 0), candidate('l', 'ordinary', -2)],
      'l',
      'overdue',
    ],
    ['both due today: green', [candidate('o', 'ordinary', 0), candidate('g', 'green', 0)], 'g', 'due-today'],
    [
      'no green: the least time',
      [candidate('a', 'booked', 4), candidate('b', 'ordinary', 2)],
      'b',
      'least-time',
    ],
    [
      'the same day: the earliest',
      [candidate('a', 'ordinary', 2, 9), candidate('b', 'booked', 2, 3)],
      'b',
      'least-time',
    ],
  ] as const)('%s', (_, candidates, id, code) => {
    const next = takeNext(candidates, TODAY);
    expect(next?.chosen.id).toBe(id);
    expect(next?.because.code).toBe(code);
  });

  it('does not depend on how the cases were listed', () => {
    fc.assert(
      fc.property(anyCandidates, fc.infiniteStream(fc.nat()), (candidates, keys) => {
        const shuffled = candidates
          .map(each => ({ each, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(takeNext(shuffled, TODAY)).toEqual(takeNext(candidates, TODAY));
      }),
    );
  });

  it('never leaves a case that must move today for one that can wait', () => {
    fc.assert(
      fc.property(anyCandidates, candidates => {
        const next = takeNext(candidates, TODAY);
        const mustMove = candidates.some(each => each.leaveBy <= TODAY);
        if (next && mustMove) expect(next.chosen.leaveBy <= TODAY).toBe(true);
      }),
    );
  });

  it('gives a reason that is true', () => {
    fc.assert(
      fc.property(anyCandidates, candidates => {
        const next = takeNext(candidates, TODAY);
        if (!next) {
          expect(candidates).toEqual([]);
          return;
        }
        const { chosen, because } = next;
        const holds = {
          overdue: chosen.leaveBy < TODAY,
          'due-today': chosen.leaveBy === TODAY,
          'green-first': chosen.lane === 'green' && candidates.every(each => each.leaveBy > TODAY),
          'least-time': candidates.every(each => each.lane !== 'green' && each.leaveBy >= chosen.leaveBy),
        };
        expect(holds[because.code]).toBe(true);
        expect(takeText(because).zh).not.toBe('');
      }),
    );
  });

  it('starves nobody: with a new green case before every take, each case goes by its own day or with the late ones', () => {
    fc.assert(
      fc.property(anyCandidates, candidates => {
        // Ten takes a day, two green arrivals: more places than arrivals, as in an office that keeps up.
        let waiting = [...candidates];
        for (let offset = 0; offset <= 40; offset += 1) {
          const now = day(offset);
          for (let n = 0; n < 2; n += 1) {
            waiting.push({
              id: `${offset}-${n}`,
              lane: 'green',
              leaveBy: day(offset + 3),
              since: offset + 10,
            });
          }
          for (let n = 0; n < 3; n += 1) {
            const next = takeNext(waiting, now);
            waiting = waiting.filter(each => each !== next?.chosen);
          }
        }
        expect(candidates.filter(each => waiting.includes(each))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the last day of a stage', () => {
  const item = findCatalogueItem('DRJZ')!;
  it.each([
    // Friday, 13 March 2026 less 2 + 1 planned days; less 1; the decision itself.
    ['first review', 1, '2026-03-13', '2026-03-10'],
    ['file check', 2, '2026-03-13', '2026-03-12'],
    ['decision', 3, '2026-03-13', '2026-03-13'],
    ['over a weekend', 2, '2026-03-16', '2026-03-13'],
    ['not accepted yet', 0, null, '2026-03-09'],
    ['no calendar', 1, '2031-03-13', '2031-03-13'],
  ] as const)('%s', (_, stageNo, dueOn, leaveBy) => {
    expect(leaveByOf(calendar, item, { stageNo, dueOn, receivedOn: TODAY })).toBe(leaveBy);
  });
});
