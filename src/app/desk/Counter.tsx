import Box from '@mui/material/Box';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { visuallyHidden } from '../shared/hidden.ts';
import { CounterGrid } from './CounterGrid.tsx';
import { DeskContext } from './DeskContext.ts';
import { QueuePanel } from './queue/QueuePanel.tsx';
import { WindowState } from './queue/WindowState.tsx';
import { useLastSteps } from './useLastSteps.ts';
import { useMyWindow, useTicket } from './useWindowData.ts';
import { FreePanel } from './visitor/FreePanel.tsx';
import { Visit } from './visitor/Visit.tsx';

const MyCases = lazy(() => import('./others/MyCases.tsx'));

/** The clerk's page: who waits, who is here, what they came for. */
export function Counter() {
  const t = useT();
  const { window, isLooking, error, refetch } = useMyWindow();
  const [said, setSaid] = useState('');
  const [nextPlace, setNextPlace] = useState<HTMLElement | null>(null);
  const { tickets, remember } = useLastSteps();
  const ticket = useTicket(window?.ticketId ?? null).data;
  const links = useMemo(() => ({ say: setSaid, remember, nextPlace, setNextPlace }), [remember, nextPlace]);

  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (isLooking) return <LoadingPage />;
  if (!window)
    return (
      <>
        <EmptyState title={t('desk.window.none')} text={t('desk.window.noneText')} />
        <Suspense fallback={null}>
          <MyCases />
        </Suspense>
      </>
    );

  // Right after a call the window already names its number while the number itself is still being read.
  const visitor = window.ticketId !== null && ticket?.id === window.ticketId ? ticket : undefined;
  const steps = { tickets: visitor ? [visitor, ...tickets.filter(({ id }) => id !== visitor.id)] : tickets };
  return (
    <DeskContext value={links}>
      <WindowState window={window} />
      <Box component="h1" sx={visuallyHidden}>
        {t('desk.name')}
      </Box>
      <Box role="status" aria-live="polite" sx={visuallyHidden}>
        {said}
      </Box>
      <CounterGrid>
        <QueuePanel window={window} itemCode={visitor?.itemCode} steps={steps} />
        {visitor ? (
          <Visit key={visitor.id} ticket={visitor} window={window} />
        ) : (
          <FreePanel window={window} />
        )}
      </CounterGrid>
    </DeskContext>
  );
}
