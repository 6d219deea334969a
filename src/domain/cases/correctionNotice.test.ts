import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { instantAt } from '../calendar/day.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import { findCatalogueItem } from '../items/catalogue.ts';
import {
  completeNotice,
  type GivenLine,
  isAcceptedBySilence,
  notifyByOf,
  unknownReasons,
} from './correctionNotice.ts';
import { CORRECTION_REASONS } from './reasons.ts';

const calendar = createCalendar(PUBLISHED_YEARS);
const at = (day: string, hour = 10) => instantAt(day, hour * 60);

describe('the five days', () => {
  it.each([
    ['a plain week', '2026-03-02', '2026-03-09'],
    ['a Friday before Spring Festival, with the make-up Saturday', '2026-02-13', '2026-02-27'],
    ['over National Day, with the make-up Saturday', '2026-09-30', '2026-10-13'],
    ['received on a Saturday', '2026-03-07', '2026-03-13'],
    ['into a year without a calendar', '2026-12-30', null],
  ])('%s: %s → %s', (_name, received, last) => {
    expect(notifyByOf(calendar, at(received))).toBe(last);
  });

  it.each([
    ['2026-03-09', false],
    ['2026-03-10', true],
  ])('silence on %s is acceptance: %s', (today, expected) => {
    expect(isAcceptedBySilence(calendar, at('2026-03-02', 8), today)).toBe(expected);
  });

  it('silence never accepts into a year without a calendar', () => {
    expect(isAcceptedBySilence(calendar, at('2026-12-30'), '2027-03-01')).toBe(false);
  });
});

describe('one complete notice', () => {
  const item = findCatalogueItem('LXPQ')!;
  const answers = { variant: null, circumstances: { settle: 'no', fileTransfer: 'no' } };
  const here = ['FORM', 'CERT', 'DIPL', 'PASS', 'ID', 'CONTR'].map(id => ({
    id,
    status: 'provided' as const,
  }));
  const lacking = here.map(held => (held.id === 'PASS' ? { ...held, status: 'missing' as const } : held));

  it.each<[string, typeof lacking | typeof here, GivenLine[], string[]]>([
    ['an id alone is missing', here, ['ID'], ['ID:missing']],
    ['a reason stays', here, [{ id: 'ID', reasonCode: 'expired' }], ['ID:expired']],
    ['what is missing is never forgotten', lacking, ['ID'], ['ID:missing', 'PASS:missing']],
    ['with no list at all', lacking, [], ['PASS:missing']],
    ['a material twice counts once', here, ['ID', { id: 'ID', reasonCode: 'expired' }], ['ID:expired']],
    ['nothing missing, nothing named', here, [], []],
  ])('%s', (_name, held, given, expected) => {
    const lines = completeNotice(item, answers, held, given);
    expect(lines.map(line => `${line.id}:${line.reasonCode}`)).toEqual(expected);
  });

  it('knows the codes of the office’s list, and `missing` always', () => {
    expect(unknownReasons([], ['ID', { id: 'ID', reasonCode: 'missing' }])).toEqual([]);
    expect(unknownReasons(CORRECTION_REASONS, [{ id: 'ID', reasonCode: 'ugly' }])).toEqual(['ugly']);
  });
});
