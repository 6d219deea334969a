import Box from '@mui/material/Box';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { columnStyle } from '../CounterGrid.tsx';
import { useQueue } from '../useWindowData.ts';
import { CallNext } from './CallNext.tsx';
import { HeldNumbers } from './HeldNumbers.tsx';
import { QueueHead } from './QueueHead.tsx';
import { WaitingRow } from './WaitingRow.tsx';

interface Props {
  window: WindowRecord;
  /** Gets the sentence of a call, to be said aloud. */
  onCalled: (sentence: string) => void;
}

/** Left: who waits, in the order of calling and with its reason; below it the button that calls. */
export function QueuePanel({ window, onCalled }: Props) {
  const t = useT();
  const { data, isPending, error } = useQueue(window.id);
  const waiting = Object.values(data?.counts ?? {}).reduce((sum, count) => sum + (count ?? 0), 0);
  const listed = data?.order ?? [];
  return (
    <Box component="section" aria-label={t('desk.queue.title')} sx={{ ...columnStyle, gridArea: 'queue' }}>
      <QueueHead counts={data?.counts ?? {}} waiting={waiting} />
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
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
              isReserved={entry.ticket.forWindowId === window.id}
              waitedMinutes={entry.waitedMinutes}
            />
          ))}
        </Box>
        {waiting > listed.length && listed.length > 0 && (
          <Box sx={{ px: 1.5, py: 1, color: 'text.secondary' }}>
            {t('desk.queue.more', { smart_count: waiting - listed.length })}
          </Box>
        )}
      </Box>
      <HeldNumbers window={window} />
      <CallNext window={window} waiting={data ? waiting : undefined} onCalled={onCalled} />
    </Box>
  );
}
