import { lazy } from 'react';

export const HistoryCases = lazy(() => import('./HistoryCasesPage.tsx'));
export const HistoryImport = lazy(() => import('./HistoryImportPage.tsx'));
