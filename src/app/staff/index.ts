import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const staff: ResourceProps = {
  name: 'staff',
  recordRepresentation: 'name',
  list: lazy(() => import('./StaffList.tsx')),
  show: lazy(() => import('./StaffShow.tsx')),
  edit: lazy(() => import('./StaffEdit.tsx')),
  create: lazy(() => import('./StaffCreate.tsx')),
};
