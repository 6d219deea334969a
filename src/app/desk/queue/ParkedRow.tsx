import { lazy, Suspense, useState } from 'react';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useStaff } from '../../shared/useStaff.ts';
import { useDesk } from '../DeskContext.ts';
import { useWindows } from '../useWindowData.ts';
import { HeldLine } from './HeldLine.tsx';

const TakeOverDialog = lazy(() => import('./TakeOverDialog.tsx'));

/** A parked number: by whom, why, and the way to a window that is free. A colleague's is taken over with a reason. */
export function ParkedRow({ ticket, window }: { ticket: TicketRecord; window: WindowRecord }) {
  const t = useT();
  const staff = useStaff();
  const { remember } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const windows = useWindows();
  const isMine = ticket.parkedBy === staff?.id;
  const owner =
    windows.find(({ clerkId }) => clerkId !== null && clerkId === ticket.parkedBy)?.clerkName ??
    t('desk.step.resume.colleague');
  const command = useCommand<string, TicketRecord>(
    (provider, reason, press) =>
      provider.act<TicketRecord>('tickets', ticket.id, 'resume', reason ? { reason } : {}, press),
    {
      refresh: ['windows', 'tickets'],
      quiet: true,
      onSuccess: resumed => {
        remember(resumed);
        setAsking(false);
      },
    },
  );
  const isFree = window.ticketId === null && window.status === 'open';
  const isSecond = ticket.visitId !== null && ticket.visitId !== ticket.id;
  const who = isMine ? t('desk.step.held.mine') : t('desk.step.held.by', { name: owner });
  return (
    <>
      <HeldLine
        ticket={ticket}
        about={[isSecond ? t('desk.step.held.secondMatter') : '', who, ticket.note]
          .filter(Boolean)
          .join(' · ')}
        label={t('desk.queue.resume')}
        isRunning={command.isRunning}
        why={isFree ? undefined : t('desk.step.held.whyFree')}
        error={isAsking ? undefined : command.error}
        onPress={() => (isMine ? void command.run('') : setAsking(true))}
        onDismiss={command.reset}
      />
      <Suspense fallback={null}>
        {isAsking && (
          <TakeOverDialog
            number={ticket.number}
            name={owner}
            isRunning={command.isRunning}
            error={command.error}
            onSubmit={reason => void command.run(reason)}
            onClose={() => {
              setAsking(false);
              command.reset();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
