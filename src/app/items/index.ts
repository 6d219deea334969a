import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const items: ResourceProps = {
  name: 'items',
  recordRepresentation: 'zh',
  list: lazy(() => import('./ItemList.tsx')),
  edit: lazy(() => import('./edit/ItemEditPage.tsx')),
  show: lazy(() => import('./ItemShow.tsx')),
};
