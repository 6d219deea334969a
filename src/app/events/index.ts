import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const events: ResourceProps = {
  name: 'events',
  recordRepresentation: 'seq',
  list: lazy(() => import('./EventList.tsx')),
};
