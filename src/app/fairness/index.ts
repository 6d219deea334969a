import { lazy } from 'react';

export const Fairness = lazy(() => import('./FairnessPage.tsx'));
