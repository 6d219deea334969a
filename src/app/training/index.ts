import { lazy } from 'react';

export const Training = lazy(() => import('./TrainingPage.tsx'));
