import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { RatingSettings } from '../../contract/ratings.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { Section } from '../shared/Section.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useRead } from '../shared/useRead.ts';
import { ReasonRows } from './ReasonRows.tsx';
import { bodyOf, draftOf, type RatingSettingsDraft } from './settingsDraft.ts';

/** Reasons and limits, for the head of the window. */
export default function RatingSettingsPage() {
  const { data, error, refetch } = useRead<RatingSettings>('settings', 'rating-settings');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={8} />;
  return <SettingsForm key={data.version} saved={data} />;
}

function SettingsForm({ saved }: { saved: RatingSettings }) {
  const t = useT();
  const [draft, setDraft] = useState<RatingSettingsDraft>(() => draftOf(saved));
  const command = useCommand<RatingSettingsDraft, RatingSettings>(
    (provider, values, press) =>
      provider.put<RatingSettings>('rating-settings', bodyOf(values, saved.version), press),
    { refresh: ['settings'], success: 'shell.actions.done' },
  );
  const errors = (findErrorBody(command.error)?.errors ?? {}) as Record<string, string>;
  const days = (name: 'contactDays' | 'fixDays') => (
    <TextField
      name={name}
      label={`${t(`ratings.set.${name}`)} · ${t('ratings.set.unconfirmed')}`}
      value={draft[name]}
      onChange={event => setDraft({ ...draft, [name]: event.target.value })}
      error={errors[name] !== undefined}
      helperText={errors[name]}
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 3 } }}
      sx={{ width: '18rem' }}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void command.run(draft);
  };
  return (
    <form onSubmit={submit} noValidate>
      <PageTitle
        title={t('ratings.settings')}
        actions={
          <Button type="submit" variant="contained" disabled={command.isRunning}>
            {t(command.isRunning ? 'shell.actions.running' : 'ratings.set.save')}
          </Button>
        }
      />
      <Alert severity="info" sx={{ mb: 1.5 }}>
        {t('ratings.set.intro')}
      </Alert>
      <Section title={t('ratings.followUps')}>
        <Box sx={{ display: 'flex', gap: 2, pt: 1, flexWrap: 'wrap' }}>
          {days('contactDays')}
          {days('fixDays')}
        </Box>
      </Section>
      <Section title={t('ratings.set.reasons')}>
        <ReasonRows
          rows={draft.reasons}
          errors={errors}
          onChange={reasons => setDraft({ ...draft, reasons })}
        />
      </Section>
    </form>
  );
}
