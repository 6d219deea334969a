import Skeleton from '@mui/material/Skeleton';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../../shared/ErrorState.tsx';

interface Props {
  reads: readonly Pick<UseQueryResult<unknown>, 'data' | 'error' | 'refetch'>[];
  waiting?: ReactNode;
  children: ReactNode;
}

/** What is read, when all of it is there; until then its place, or what went wrong and the way to try again. */
export function Loaded({ reads, waiting, children }: Props) {
  if (reads.every(read => read.data !== undefined)) return children;
  const failed = reads.find(read => read.error && read.data === undefined);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  return waiting ?? <Skeleton variant="rounded" height="22rem" aria-busy />;
}
