import { lazy, Suspense, useState } from 'react';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useConnection } from '../../providers/OfficeContext.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { KeyButton } from '../KeyButton.tsx';
import { type ButtonAction, buttonsFor, TICKET_KEYS } from './ticketKeys.ts';

const TransferDialog = lazy(() => import('./TransferDialog.tsx'));
const FinishDialog = lazy(() => import('./FinishDialog.tsx'));

interface Props {
  ticket: TicketRecord;
  window: WindowRecord;
  /** A case came of it: finishing is the next step. */
  isServed: boolean;
  isUnsubmitted: boolean;
  onOver: () => void;
}

type Step = { action: ButtonAction; body?: Record<string, unknown> };

/** Parked visitors come back to this window, and find what was typed for them. */
const ENDS_HERE: ReadonlySet<ButtonAction> = new Set(['finish', 'miss', 'transfer']);

/** What can be done with the number at my window; the next step is the one filled button. */
export function VisitorActions({ ticket, window, isServed, isUnsubmitted, onOver }: Props) {
  const t = useT();
  const { isReached } = useConnection();
  const [asked, setAsked] = useState<'transfer' | 'finish'>();
  const [pressed, setPressed] = useState<ButtonAction>();
  const command = useCommand<Step, TicketRecord>(
    (provider, { action, body }, press) =>
      provider.act<TicketRecord>('tickets', ticket.id, action, body ?? {}, press),
    { refresh: ['windows', 'tickets'] },
  );
  const run = async (step: Step) => {
    setPressed(step.action);
    const done = await command.run(step);
    if (done === undefined) return;
    setAsked(undefined);
    if (ENDS_HERE.has(step.action)) onOver();
  };
  const press = (action: ButtonAction) => {
    if (action === 'transfer') setAsked('transfer');
    else if (action === 'finish' && isUnsubmitted) setAsked('finish');
    else void run({ action });
  };
  return (
    <>
      {buttonsFor(ticket.status, ticket.allowedActions).map(action => (
        <KeyButton
          key={action}
          id={`desk.${action}`}
          shortcut={TICKET_KEYS[action]}
          label={t(`desk.visitor.${action}`)}
          variant={action === 'start' || (action === 'finish' && isServed) ? 'contained' : 'outlined'}
          isRunning={command.isRunning && pressed === action}
          why={isReached ? undefined : t('desk.visitor.whyOffline')}
          onPress={() => press(action)}
        />
      ))}
      <Suspense fallback={null}>
        {asked === 'transfer' && (
          <TransferDialog
            ticket={ticket}
            window={window}
            isRunning={command.isRunning}
            onSubmit={body => void run({ action: 'transfer', body })}
            onClose={() => setAsked(undefined)}
          />
        )}
        {asked === 'finish' && (
          <FinishDialog
            number={ticket.number}
            isRunning={command.isRunning}
            onFinish={() => void run({ action: 'finish' })}
            onClose={() => setAsked(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
