import { lazy } from 'react';

export const ListFilingPage = lazy(() => import('./ListFilingPage.tsx'));
