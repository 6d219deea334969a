import { describe, expect, it } from 'vitest';
import { progressLink, readProgressHash, typedQuery } from './progressLink.ts';

describe('the link of a paper', () => {
  it('is read as it was written', () => {
    const link = new URL(progressLink('https://window.example', 'BH-LXPQ-20260302-0001', 'ACE347'));
    expect(link.pathname + link.search).toBe('/c');
    expect(readProgressHash(link.hash)).toEqual({ number: 'BH-LXPQ-20260302-0001', code: 'ACE347' });
  });

  it.each(['', '#', '#/', '#a', '#a/b/c', '#%E0%A4%A/b'])('%j is none', hash => {
    expect(readProgressHash(hash)).toBeUndefined();
  });
});

describe('typedQuery', () => {
  it.each([
    [' bh-lxpq-20260302-0001 ', 'ace 347', { number: 'BH-LXPQ-20260302-0001', code: 'ACE347' }],
    ['BH-LXPQ-20260302-0001', 'ACE34', undefined],
    ['BH-LXPQ-20260302-0001', 'ACE34!', undefined],
    ["BH-' or 1=1", 'ACE347', undefined],
    ['', '', undefined],
  ])('%j %j', (number, code, query) => expect(typedQuery(number, code)).toEqual(query));
});
