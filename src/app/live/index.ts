import { lazy } from 'react';

export const Live = lazy(() => import('./LivePage.tsx'));
