import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const orders: ResourceProps = {
  name: 'orders',
  recordRepresentation: 'number',
  list: lazy(() => import('./OrderList.tsx')),
  show: lazy(() => import('./OrderShow.tsx')),
};

export const inspectedCases: ResourceProps = {
  name: 'inspected-cases',
  recordRepresentation: 'caseNumber',
  list: lazy(() => import('./inspections/InspectedList.tsx')),
  show: lazy(() => import('./inspections/InspectedShow.tsx')),
};
