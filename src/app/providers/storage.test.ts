import { describe, expect, it } from 'vitest';
import { createPreferences } from './preferences.ts';
import { createStorage } from './storage.ts';
import { createMemoryStorage } from './testApi.ts';

describe('kept values', () => {
  it('keeps live and training apart in the same browser', () => {
    const memory = createMemoryStorage();
    const live = createStorage('tw:', () => memory);
    const training = createStorage('tw-training:', () => memory);
    live.write('token', 'a');
    training.write('token', 'b');
    training.removeAll('');
    expect(live.read('token')).toBe('a');
    expect(training.read('token')).toBeUndefined();
  });

  it('works for this page when the browser forbids storage, or it is full', () => {
    const full = { ...createMemoryStorage(), getItem: () => null, removeItem: () => undefined };
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const store of [undefined, { ...full, setItem: refuse } as unknown as Storage]) {
      const kept = createStorage('tw:', () => store);
      kept.write('a', 1);
      expect(kept.read('a')).toBe(1);
      kept.removeAll('');
      expect(kept.read('a')).toBeUndefined();
    }
  });

  it('counts a broken value as absent', () => {
    const memory = createMemoryStorage();
    memory.setItem('tw:a', '{');
    expect(createStorage('tw:', () => memory).read('a')).toBeUndefined();
  });
});

describe('preferences', () => {
  it('begins with the defaults, keeps changes, tells only of real ones', () => {
    const memory = createMemoryStorage();
    const kept = createStorage('tw:', () => memory);
    const preferences = createPreferences(kept);
    let told = 0;
    preferences.subscribe(() => {
      told += 1;
    });
    expect(preferences.get()).toMatchObject({ language: 'zh', theme: 'light', isLargeText: false });
    preferences.set({ theme: 'dark' });
    preferences.set({ theme: 'dark' });
    expect(told).toBe(1);
    expect(createPreferences(kept).get().theme).toBe('dark');
  });
});
