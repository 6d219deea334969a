import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const orders: ResourceProps = {
  name: 'orders',
  recordRepresentation: 'number',
  list: lazy(() => import('./OrderList.tsx')),
  show: lazy(() => import('./OrderShow.tsx')),
};
