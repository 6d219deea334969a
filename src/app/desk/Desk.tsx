import { lazy, Suspense } from 'react';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { useStaff } from '../shared/useStaff.ts';
import { Counter } from './Counter.tsx';

const HallOverview = lazy(() => import('./others/HallOverview.tsx'));
const MyCases = lazy(() => import('./others/MyCases.tsx'));

/** 工作台: the counter for whoever calls numbers; the hall for its manager; everybody else's own cases. */
export default function Desk() {
  const staff = useStaff();
  if (!staff) return <LoadingPage />;
  if (staff.roles.includes('clerk')) return <Counter />;
  return (
    <Suspense fallback={<LoadingPage />}>
      {staff.roles.includes('manager') ? <HallOverview /> : <MyCases />}
    </Suspense>
  );
}
