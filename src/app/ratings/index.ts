import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const ratings: ResourceProps = {
  name: 'ratings',
  recordRepresentation: 'ratedOn',
  list: lazy(() => import('./RatingList.tsx')),
};

export const followUps: ResourceProps = {
  name: 'follow-ups',
  recordRepresentation: 'createdAt',
  list: lazy(() => import('./FollowUpList.tsx')),
  show: lazy(() => import('./FollowUpShow.tsx')),
};

export const RatingSettings = lazy(() => import('./RatingSettingsPage.tsx'));
