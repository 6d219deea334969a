import { lazy } from 'react';

export const Kpi = lazy(() => import('./KpiPage.tsx'));
