import { Navigate } from 'react-router';
import { useStaff } from '../shared/useStaff.ts';
import { LoadingPage } from './LoadingPage.tsx';
import { homeOf } from './menuEntries.ts';

/** '/': the page on which this person's work begins. */
export function Home() {
  const staff = useStaff();
  return staff ? <Navigate to={homeOf(staff.roles)} replace /> : <LoadingPage />;
}
