import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const grants: ResourceProps = {
  name: 'grants',
  recordRepresentation: 'enterpriseName',
  list: lazy(() => import('./GrantList.tsx')),
  show: lazy(() => import('./GrantShow.tsx')),
  create: lazy(() => import('./GrantCreate.tsx')),
};
