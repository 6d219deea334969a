import { lazy } from 'react';

export const CaseLedgerPage = lazy(() => import('./CaseLedgerPage.tsx'));
