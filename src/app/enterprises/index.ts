import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const enterprises: ResourceProps = {
  name: 'enterprises',
  recordRepresentation: 'name',
  list: lazy(() => import('./EnterpriseList.tsx')),
  show: lazy(() => import('./EnterpriseShow.tsx')),
  edit: lazy(() => import('./EnterpriseEdit.tsx')),
  create: lazy(() => import('./EnterpriseCreate.tsx')),
};
