import type { ResourceProps } from 'ra-core';
import { lazy } from 'react';

export const Rules = lazy(() => import('./rules/RulesPage.tsx'));

export const reminders: ResourceProps = {
  name: 'reminders',
  list: lazy(() => import('./rules/ReminderList.tsx')),
};

export const Settings = lazy(() => import('./SettingsPage.tsx'));
