import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ComponentType, lazy, Suspense } from 'react';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { FilterBar } from './FilterBar.tsx';
import { type KpiFilters, useKpiFilters } from './filters.ts';
import { AsOf } from './parts/AsOf.tsx';
import { ViewsMenu } from './parts/ViewsMenu.tsx';
import { Overview } from './tabs/Overview.tsx';

/** What stands behind a tab; all but the first are loaded when they are opened. */
const TABS = {
  overview: Overview,
  indicators: lazy(() => import('./tabs/Indicators.tsx')),
  trend: lazy(() => import('./tabs/Trend.tsx')),
  spread: lazy(() => import('./tabs/Spread.tsx')),
  turns: lazy(() => import('./tabs/Turns.tsx')),
  hours: lazy(() => import('./tabs/Hours.tsx')),
  open: lazy(() => import('./tabs/OpenWork.tsx')),
  ahead: lazy(() => import('./tabs/Ahead.tsx')),
  corrections: lazy(() => import('./tabs/Corrections.tsx')),
  green: lazy(() => import('./tabs/Green.tsx')),
  reports: lazy(() => import('./tabs/Reports.tsx')),
} as const satisfies Record<string, ComponentType<{ filters: KpiFilters }>>;
type TabName = keyof typeof TABS;

const NAMES = Object.keys(TABS) as TabName[];

/** 看板: where the time goes, from figures over all rows; each bar opens its cases. The address says what is shown. */
export default function KpiPage() {
  const t = useT();
  const { search, filters, set } = useKpiFilters();
  const tab = NAMES.find(name => name === search.get('tab')) ?? 'overview';
  const Content = TABS[tab];
  return (
    <>
      <PageTitle
        title={t('kpi.name')}
        beside={<AsOf />}
        actions={
          <>
            <FilterBar {...{ filters, set }} />
            <ViewsMenu query={search.toString()} />
          </>
        }
      />
      <Tabs
        value={tab}
        onChange={(_, next: TabName) => set({ tab: next === 'overview' ? undefined : next })}
        variant="scrollable"
        scrollButtons="auto"
        aria-label={t('kpi.tabsLabel')}
        sx={{ mb: 1.5, borderBottom: 1, borderColor: 'divider' }}
      >
        {NAMES.map(name => (
          <Tab key={name} value={name} label={t(`kpi.tabs.${name}`)} id={`kpi-tab-${name}`} />
        ))}
      </Tabs>
      <Box role="tabpanel" aria-labelledby={`kpi-tab-${tab}`}>
        <Suspense fallback={<Skeleton variant="rounded" height="22rem" />}>
          <Content filters={filters} />
        </Suspense>
      </Box>
    </>
  );
}
