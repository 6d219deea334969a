import { lazy } from 'react';

export const PaperPage = lazy(() => import('./PaperPage.tsx'));
export const PaperTemplates = lazy(() => import('./TemplatesPage.tsx'));
