import Box from '@mui/material/Box';
import type { OpenSession, StaffRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { Ago } from '../shared/Ago.tsx';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { Section } from '../shared/Section.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useRead } from '../shared/useRead.ts';
import { deviceName } from './deviceName.ts';

/** Where this person is signed in now, and a way to end all of it. */
export function Sessions({ record }: { record: StaffRecord }) {
  const t = useT();
  const { data, error, isPending, refetch } = useRead<OpenSession[]>('staff', `staff/${record.id}/sessions`);
  const end = useCommand<void, unknown>(
    (provider, _nothing, press) => provider.act('staff', record.id, 'end-sessions', {}, press),
    { refresh: ['staff'], success: 'shell.actions.done' },
  );
  return (
    <Section
      title={t('staff.sessions.title')}
      beside={
        data &&
        data.length > 0 && (
          <ConfirmButton
            size="small"
            label={t('staff.sessions.end')}
            text={t('staff.sessions.endText')}
            isDangerous
            isRunning={end.isRunning}
            onConfirm={() => end.run()}
          />
        )
      }
    >
      {isPending && <RowsSkeleton rows={2} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('staff.sessions.none')}</Box>}
      {data?.map(session => (
        <SessionRow key={session.id} session={session} />
      ))}
    </Section>
  );
}

function SessionRow({ session }: { session: OpenSession }) {
  const t = useT();
  return (
    <Box sx={{ display: 'flex', gap: 2, minHeight: 36, alignItems: 'center', flexWrap: 'wrap' }}>
      <span title={session.userAgent}>
        {deviceName(session.userAgent)}
        {session.address && ` · ${session.address}`}
        {session.isOwn && ` (${t('staff.sessions.own')})`}
      </span>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('staff.sessions.since')} <Moment at={session.createdAt} withDay /> · {t('staff.sessions.seen')}{' '}
        <Ago at={session.lastSeenAt} />
      </Box>
    </Box>
  );
}
