import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const cases: ResourceProps = {
  name: 'cases',
  recordRepresentation: 'number',
  list: lazy(() => import('./CaseList.tsx')),
  show: lazy(() => import('./CaseShow.tsx')),
};
