import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const holidays: ResourceProps = {
  name: 'holidays',
  recordRepresentation: 'date',
  list: lazy(() => import('./CalendarPage.tsx')),
};
