import { lazy } from 'react';

export const Kpi = lazy(() => import('./KpiPage.tsx'));
export const KpiReport = lazy(() => import('./report/ReportPage.tsx'));
