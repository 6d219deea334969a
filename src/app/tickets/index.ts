import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const tickets: ResourceProps = {
  name: 'tickets',
  recordRepresentation: 'number',
  list: lazy(() => import('./TicketList.tsx')),
  show: lazy(() => import('./TicketShow.tsx')),
};
