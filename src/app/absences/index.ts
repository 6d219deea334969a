import { lazy } from 'react';

export const Absences = lazy(() => import('./AbsencesPage.tsx'));
