import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Api } from './api.ts';
import type { Connection } from './connection.ts';
import type { Office } from './office.ts';
import type { PreferenceValues } from './preferences.ts';

export const OfficeContext = createContext<Office | undefined>(undefined);

/** What this page holds about its office. Throws outside of <App/>. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('useOffice needs an <OfficeContext>');
  return office;
}

/** The API that this page was started with: `useApi().now()` is the office's present. */
export const useApi = (): Api => useOffice().api;

export function usePreferences(): PreferenceValues {
  const { preferences } = useOffice();
  return useSyncExternalStore(preferences.subscribe, preferences.get);
}

export function useConnection(): Connection {
  const { connection } = useOffice();
  return useSyncExternalStore(connection.subscribe, connection.get);
}
