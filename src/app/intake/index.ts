import { lazy } from 'react';

export const Intake = lazy(() => import('./IntakePage.tsx'));
