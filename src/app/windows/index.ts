import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const windows: ResourceProps = {
  name: 'windows',
  recordRepresentation: 'name',
  list: lazy(() => import('./WindowList.tsx')),
  edit: lazy(() => import('./WindowEdit.tsx')),
  create: lazy(() => import('./WindowCreate.tsx')),
};
