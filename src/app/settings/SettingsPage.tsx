import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SettingsRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';
import { ConfirmedStops } from './ConfirmedStops.tsx';
import { OfficeFacts } from './OfficeFacts.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SettingsView } from './SettingsView.tsx';

/** What the office decides for itself: the administrator changes it, the manager sees it. */
export default function SettingsPage() {
  const t = useT();
  const canEdit = useCan()('settings.edit');
  const { data, error, isPending, refetch } = useRead<SettingsRecord>('settings', 'settings');
  return (
    <Box sx={{ maxWidth: 900 }}>
      <PageTitle title={t('settings.name')} />
      <Typography sx={{ color: 'text.secondary', mt: -1, mb: 1.5 }}>
        {t('settings.intro')} {!canEdit && t('settings.readOnly')}
      </Typography>
      {isPending && <RowsSkeleton rows={10} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <OfficeFacts record={data} />
          {canEdit ? <SettingsForm record={data} /> : <SettingsView record={data} />}
          <ConfirmedStops codes={data.confirmedStops} />
        </>
      )}
    </Box>
  );
}
