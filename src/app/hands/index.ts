import { lazy } from 'react';

export const SelfReleased = lazy(() => import('./SelfReleased.tsx'));
