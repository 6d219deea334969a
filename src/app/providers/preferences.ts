import type { Language } from '../i18n/catalogue.ts';
import { createObservable, type Observable } from './observable.ts';
import type { KeptValues } from './storage.ts';

/** How this person likes the page; kept in this browser, apart for live and training. */
export interface PreferenceValues {
  language: Language;
  theme: 'light' | 'dark' | 'system';
  isLargeText: boolean;
  isMenuCollapsed: boolean;
  /** Keys that somebody changed: shortcut id → key. */
  shortcuts: Readonly<Record<string, string>>;
}

export type Preferences = Observable<PreferenceValues>;

const KEY = 'preferences';
const DEFAULTS: PreferenceValues = {
  language: 'zh',
  theme: 'light',
  isLargeText: false,
  isMenuCollapsed: false,
  shortcuts: {},
};

export function createPreferences(storage: KeptValues): Preferences {
  const observable = createObservable<PreferenceValues>({ ...DEFAULTS, ...storage.read(KEY) });
  return {
    ...observable,
    set: change => {
      observable.set(change);
      storage.write(KEY, observable.get());
    },
  };
}
