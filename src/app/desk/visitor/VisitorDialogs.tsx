import { lazy, Suspense } from 'react';
import type { TicketCommand, TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import type { TicketAction } from '../../../domain/queue/ticket.ts';
import type { Steps } from './useSteps.ts';

const TransferDialog = lazy(() => import('./TransferDialog.tsx'));
const FinishDialog = lazy(() => import('./FinishDialog.tsx'));
const ParkDialog = lazy(() => import('./ParkDialog.tsx'));
const MatterDialog = lazy(() => import('./MatterDialog.tsx'));
const CancelDialog = lazy(() => import('./CancelDialog.tsx'));

/** A step that needs a word more. */
export interface Asked {
  action: 'transfer' | 'finish' | 'park' | 'add-matter' | 'cancel';
  /** finish: Enter also calls the next one. */
  isNext?: boolean;
}

interface Props {
  asked: Asked | undefined;
  ticket: TicketRecord;
  window: WindowRecord;
  steps: Steps;
  isUnsubmitted: boolean;
  onClose: () => void;
}

/** The question that a step asks; a refresh behind it keeps what was typed. */
export function VisitorDialogs({ asked, ticket, window, steps, isUnsubmitted, onClose }: Props) {
  if (!asked) return null;
  const submit = async (action: TicketAction, body: TicketCommand) => {
    if ((await steps.run({ action, body })) !== undefined) onClose();
  };
  const common = {
    number: ticket.number,
    canNext: window.status === 'open',
    isRunning: steps.isRunning,
    error: steps.error,
    onSubmit: (body: TicketCommand) => void submit(asked.action, body),
    onClose,
  };
  return (
    <Suspense fallback={null}>
      {asked.action === 'transfer' && <TransferDialog {...common} ticket={ticket} window={window} />}
      {asked.action === 'finish' && (
        <FinishDialog {...common} isUnsubmitted={isUnsubmitted} isNext={asked.isNext ?? false} />
      )}
      {asked.action === 'park' && <ParkDialog {...common} />}
      {asked.action === 'add-matter' && <MatterDialog {...common} />}
      {asked.action === 'cancel' && <CancelDialog {...common} />}
    </Suspense>
  );
}
