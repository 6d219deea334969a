import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const applicants: ResourceProps = {
  name: 'applicants',
  recordRepresentation: 'name',
  list: lazy(() => import('./ApplicantList.tsx')),
  show: lazy(() => import('./ApplicantShow.tsx')),
};
