import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const outbox: ResourceProps = {
  name: 'outbox',
  list: lazy(() => import('./OutboxList.tsx')),
};
