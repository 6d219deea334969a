import { QueryClient } from '@tanstack/react-query';
import { type I18nProvider, localStorageStore, type Store } from 'ra-core';
import { createI18nProvider } from '../i18n/i18nProvider.ts';
import type { Api } from './api.ts';
import { createAuthProvider, type WindowAuthProvider } from './authProvider.ts';
import { type ConnectionState, createConnection } from './connection.ts';
import { createDataProvider, type WindowDataProvider } from './dataProvider.ts';
import { isOutcomeUnknown } from './errorBody.ts';
import { createHttpClient } from './httpClient.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { createSessionStore, type SessionStore } from './session.ts';
import { createStorage, findLocalStorage, findSessionStorage, type KeptValues } from './storage.ts';

/** Everything that one page holds about its office; made once, from its Api. */
export interface Office {
  api: Api;
  /** Half-typed forms: this tab only. */
  drafts: KeptValues;
  session: SessionStore;
  preferences: Preferences;
  connection: ConnectionState;
  i18nProvider: I18nProvider;
  dataProvider: WindowDataProvider;
  authProvider: WindowAuthProvider;
  queryClient: QueryClient;
  store: Store;
}

export function createOffice(api: Api): Office {
  const kept = createStorage(api.storagePrefix, findLocalStorage);
  const drafts = createStorage(`${api.storagePrefix}draft:`, findSessionStorage);
  const session = createSessionStore(kept, drafts);
  const preferences = createPreferences(kept);
  const connection = createConnection();
  const i18nProvider = createI18nProvider(preferences.get().language);
  const httpClient = createHttpClient({
    api,
    session,
    locale: i18nProvider.getLocale,
    onReach: isReached => connection.set({ isReached }),
  });
  return {
    api,
    drafts,
    session,
    preferences,
    connection,
    i18nProvider,
    dataProvider: createDataProvider(api.baseUrl, httpClient),
    authProvider: createAuthProvider(api.baseUrl, httpClient, session),
    queryClient: createQueryClient(),
    store: createStore(api.storagePrefix),
  };
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A refusal stays one; a lost answer is worth two more tries.
        retry: (count, error) => count < 2 && isOutcomeUnknown(error),
        staleTime: 5_000,
        // We say ourselves when we are offline; old data stay on the page.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** react-admin's memory of lists. Signing out empties it (it may hold searched names), saved views stay. */
function createStore(prefix: string): Store {
  const store = localStorageStore('1', prefix);
  return {
    ...store,
    reset: () => {
      for (const key of Object.keys(store.listItems?.() ?? {}))
        if (!key.endsWith('.savedQueries')) store.removeItem(key);
    },
  };
}
