import { describe, expect, it } from 'vitest';
import { addDays } from '../../domain/calendar/day.ts';
import { ledgerCounts, ledgerMonths } from './ledgerMonths.ts';

const entry = (date: string, counts = true) => ({
  date,
  counts,
  dayNumber: counts ? 1 : null,
  reason: counts ? 'working-day' : 'weekend',
});
const run = (from: string, days: number) =>
  Array.from({ length: days }, (_, index) => entry(addDays(from, index)));

describe('ledgerMonths', () => {
  it('puts each day under its weekday', () => {
    // 2026-11-26 is a Thursday.
    const [november] = ledgerMonths([entry('2026-11-26')]);
    expect(november?.month).toBe('2026-11');
    expect(november?.weeks).toHaveLength(1);
    expect(november?.weeks[0]?.map(cell => cell?.date.slice(8))).toEqual([
      '23',
      '24',
      '25',
      '26',
      '27',
      '28',
      '29',
    ]);
    expect(november?.weeks[0]?.[3]?.entry).toBeDefined();
    expect(november?.weeks[0]?.[4]?.entry).toBeUndefined();
  });

  it('splits the week in which a month ends', () => {
    const months = ledgerMonths(run('2026-11-30', 3));
    expect(months.map(({ month }) => month)).toEqual(['2026-11', '2026-12']);
    expect(months[0]?.weeks[0]?.slice(1)).toEqual(Array(6).fill(undefined));
    expect(months[1]?.weeks[0]?.[0]).toBeUndefined();
  });

  it('shows every day of the ledger exactly once', () => {
    const ledger = run('2026-09-20', 40);
    const shown = ledgerMonths(ledger).flatMap(({ weeks }) =>
      weeks.flat().flatMap(cell => (cell?.entry ? [cell.date] : [])),
    );
    expect(shown).toEqual(ledger.map(({ date }) => date));
  });

  it('is empty without days', () => expect(ledgerMonths([])).toEqual([]));
});

it('counts by reason', () => {
  expect(ledgerCounts([entry('2026-11-27'), entry('2026-11-28', false), entry('2026-11-29', false)])).toEqual(
    {
      counted: 1,
      skipped: { weekend: 2 },
    },
  );
});
