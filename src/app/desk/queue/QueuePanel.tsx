import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { columnStyle } from '../CounterGrid.tsx';
import type { MenuEntry } from '../MoreMenu.tsx';
import type { useLastSteps } from '../useLastSteps.ts';
import { useQueue } from '../useWindowData.ts';
import { CallNext } from './CallNext.tsx';
import { HeldNumbers } from './HeldNumbers.tsx';
import { QueueHead } from './QueueHead.tsx';
import { UndoStep } from './UndoStep.tsx';
import { WaitingRow } from './WaitingRow.tsx';

const ChooseDialog = lazy(() => import('./ChooseDialog.tsx'));
const EnquiryDialog = lazy(() => import('./EnquiryDialog.tsx'));

interface Props {
  window: WindowRecord;
  /** What the visitor at the window came for, if somebody is there. */
  itemCode: string | undefined;
  steps: Pick<ReturnType<typeof useLastSteps>, 'tickets'>;
}

/** Left: who waits, in the order of calling and with its reason; below it the button that calls. */
export function QueuePanel({ window, itemCode, steps }: Props) {
  const t = useT();
  const { data, isPending, error } = useQueue(window.id);
  const [asked, setAsked] = useState<{ chosenId?: string; isEnquiry?: boolean }>();
  const waiting = Object.values(data?.counts ?? {}).reduce((sum, count) => sum + (count ?? 0), 0);
  const listed = data?.order ?? [];
  const isFree = window.ticketId === null && window.status === 'open';
  const close = () => setAsked(undefined);
  const menu: MenuEntry[] = [
    {
      id: 'desk.chosen',
      shortcut: 'Alt+g',
      label: t('desk.step.chosen.open'),
      why: isFree ? undefined : t('desk.step.chosen.whyNotFree'),
      run: () => setAsked({}),
    },
    {
      id: 'desk.enquiry',
      shortcut: 'Alt+q',
      label: t('desk.step.enquiry.open'),
      why: window.status === 'closed' ? t('desk.step.enquiry.whyClosed') : undefined,
      run: () => setAsked({ isEnquiry: true }),
    },
  ];
  return (
    <Box component="section" aria-label={t('desk.queue.title')} sx={{ ...columnStyle, gridArea: 'queue' }}>
      <QueueHead counts={data?.counts ?? {}} waiting={waiting} menu={menu} />
      {/* A stop of Tab, so that a long line scrolls by keyboard. */}
      <Box
        tabIndex={0}
        role="group"
        aria-label={t('desk.queue.order')}
        sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}
      >
        {isPending && !error && <RowsSkeleton rows={7} />}
        {error && !data && <Box sx={{ p: 1.5, color: 'text.secondary' }}>{t('desk.queue.unavailable')}</Box>}
        {data && listed.length === 0 && (
          <Box sx={{ p: 1.5, color: 'text.secondary' }}>
            <Box sx={{ color: 'text.primary', fontWeight: 600 }}>{t('desk.queue.nobody')}</Box>
            {t('desk.queue.nobodyText')}
          </Box>
        )}
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {listed.map((entry, index) => (
            <WaitingRow
              key={entry.ticket.id}
              ticket={entry.ticket}
              isNext={index === 0}
              because={entry.because.text}
              isReserved={
                entry.ticket.forWindowId === window.id ||
                (entry.ticket.forStaffId !== null && entry.ticket.forStaffId === window.clerkId)
              }
              waitedMinutes={entry.waitedMinutes}
              onChoose={isFree && index > 0 ? () => setAsked({ chosenId: entry.ticket.id }) : undefined}
            />
          ))}
        </Box>
        {waiting > listed.length && listed.length > 0 && (
          <Box sx={{ px: 1.5, py: 1, color: 'text.secondary' }}>
            {t('desk.queue.more', { smart_count: waiting - listed.length })}
          </Box>
        )}
      </Box>
      <HeldNumbers window={window} line={listed.map(({ ticket }) => ticket)} />
      <Box sx={{ px: 1.5, pt: 1.5, pb: 0.5, borderTop: 1, borderColor: 'divider', flex: 'none' }}>
        <CallNext window={window} waiting={data ? waiting : undefined} />
        <UndoStep tickets={steps.tickets} hereId={window.ticketId} />
      </Box>
      <Suspense fallback={null}>
        {asked && !asked.isEnquiry && (
          <ChooseDialog window={window} order={listed} chosenId={asked.chosenId} onClose={close} />
        )}
        {asked?.isEnquiry && <EnquiryDialog window={window} itemCode={itemCode} onClose={close} />}
      </Suspense>
    </Box>
  );
}
