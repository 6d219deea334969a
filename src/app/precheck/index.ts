import { lazy } from 'react';

export const Precheck = lazy(() => import('./PrecheckPage.tsx'));
