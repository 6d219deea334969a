import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const bookings: ResourceProps = {
  name: 'bookings',
  recordRepresentation: 'code',
  list: lazy(() => import('./BookingList.tsx')),
};
