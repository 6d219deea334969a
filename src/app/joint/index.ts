import { lazy } from 'react';

export const JointFilingPage = lazy(() => import('./filing/JointFilingPage.tsx'));
