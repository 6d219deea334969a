import { describe, expect, it } from 'vitest';
import { PAPER_KINDS } from './kinds.ts';
import { paperNumber } from './numbering.ts';

describe('the number of a paper', () => {
  it('names kind, year and count', () => {
    expect(paperNumber('acceptance', '2026', 12)).toBe('津滨引才受〔2026〕12号');
  });
  it('is never the same for two kinds', () => {
    const numbers = PAPER_KINDS.map(kind => paperNumber(kind, '2026', 1));
    expect(new Set(numbers).size).toBe(PAPER_KINDS.length);
  });
});
