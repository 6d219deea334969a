import { lazy } from 'react';

export const Desk = lazy(() => import('./Desk.tsx'));
