import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { LiveHall } from '../../contract/live.ts';
import { useT } from '../i18n/useT.ts';
import { clockText } from '../shared/dayText.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { AlarmSound } from './AlarmSound.tsx';
import { Alarms } from './Alarms.tsx';
import { ClosingNote } from './ClosingNote.tsx';
import { elapsedText } from './elapsed.ts';
import { Figures } from './Figures.tsx';
import { SideLists } from './SideLists.tsx';
import { useLive, useServerNow } from './useLive.ts';
import { WindowsNow } from './WindowsNow.tsx';

/** 大厅实况: every window and line as they are now, alarms first; what is stuck can be freed from here. */
export default function LivePage() {
  const t = useT();
  const { data, error, dataUpdatedAt, refetch } = useLive();
  if (data) return <Hall hall={data} readAt={dataUpdatedAt} />;
  return (
    <>
      <PageTitle title={t('live.name')} />
      {error ? <ErrorState error={error} onRetry={refetch} /> : <RowsSkeleton rows={8} />}
    </>
  );
}

function Hall({ hall, readAt }: { hall: LiveHall; readAt: number }) {
  const t = useT();
  const { now, isStale } = useServerNow(hall, readAt);
  const at = Date.parse(hall.at);
  return (
    <>
      <PageTitle
        title={t('live.name')}
        beside={
          <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {t('live.asOf', {
              time: `${clockText(at)}:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`,
            })}
          </Box>
        }
        actions={<AlarmSound isOn={hall.windows.some(window => window.alarmAt !== null)} />}
      />
      <Alarms windows={hall.windows} now={now} />
      {isStale && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t('live.stale', { age: elapsedText(at, now) })}
        </Alert>
      )}
      <ClosingNote hall={hall} now={now} />
      <Figures hall={hall} now={now} />
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 20rem' },
        }}
      >
        <WindowsNow windows={hall.windows} now={now} />
        <SideLists hall={hall} now={now} />
      </Box>
    </>
  );
}
