import { describe, expect, it } from 'vitest';
import { createPressBook } from './press.ts';

function counting() {
  let count = 0;
  return createPressBook(() => {
    count += 1;
    return `key-${count}`;
  });
}

describe('one key a press', () => {
  it('takes no second press while one runs', () => {
    const book = counting();
    expect(book.begin({ a: 1 })).toEqual({ idempotencyKey: 'key-1' });
    expect(book.begin({ a: 1 })).toBeUndefined();
  });

  it.each([
    ['done', undefined, 'key-2'],
    ['refused 409', { status: 409 }, 'key-2'],
    ['wrong 422', { status: 422 }, 'key-2'],
    ['not reached', { status: 0 }, 'key-1'],
    ['a TypeError of fetch', new TypeError('failed'), 'key-1'],
    ['broken 503', { status: 503 }, 'key-1'],
  ])('after %s, %j: the same press has %s', (_, error, key) => {
    const book = counting();
    book.begin({ a: 1 });
    book.end(error);
    expect(book.begin({ a: 1 })?.idempotencyKey).toBe(key);
  });

  it('gives other variables another key, also after a lost answer', () => {
    const book = counting();
    book.begin({ a: 1 });
    book.end({ status: 0 });
    expect(book.begin({ a: 2 })?.idempotencyKey).toBe('key-2');
  });
});
