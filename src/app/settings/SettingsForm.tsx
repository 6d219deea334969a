import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SettingsRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { RestoredNote } from '../shared/records/form/RestoredNote.tsx';
import { Section } from '../shared/Section.tsx';
import { CourtesyFields } from './CourtesyFields.tsx';
import { DeskFields } from './DeskFields.tsx';
import { HoursFields } from './HoursFields.tsx';
import { type SettingsFormState, useSettingsForm } from './useSettingsForm.ts';

/** The settings for those who may change them: one form, saved at once. */
export function SettingsForm({ record }: { record: SettingsRecord }) {
  const form = useSettingsForm(record);
  const [tries, setTries] = useState(0);
  const place = useRef<HTMLFormElement>(null);
  // What is wrong may be far above the button.
  useEffect(() => {
    if (tries > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
    setTries(count => count + 1);
  };
  return (
    <form ref={place} onSubmit={submit} noValidate>
      <RestoredNote form={form} />
      <HoursFields form={form} />
      <YellowField form={form} />
      <CourtesyFields form={form} saved={record.courtesyReasons.map(({ code }) => code)} />
      <DeskFields form={form} />
      {form.isBehind && <Conflict form={form} version={record.version} />}
      <FormBar form={form} />
    </form>
  );
}

function YellowField({ form }: { form: SettingsFormState }) {
  const t = useT();
  const problem = form.problemOf('yellowRatio');
  return (
    <Section title={t('settings.yellow.title')}>
      <TextField
        name="yellowRatio"
        label={t('settings.yellow.label')}
        value={form.values.yellowRatio}
        onChange={event => form.set('yellowRatio', event.target.value)}
        error={problem !== undefined}
        helperText={problem ?? t('settings.yellow.hint')}
        required
        autoComplete="off"
        sx={{ mt: 1, width: '24rem', maxWidth: '100%' }}
        slotProps={{
          htmlInput: { inputMode: 'decimal', maxLength: 6 },
          input: { endAdornment: <InputAdornment position="end">%</InputAdornment> },
        }}
      />
    </Section>
  );
}

/** Nobody's work is overwritten unseen: theirs or mine, by a press. */
function Conflict({ form, version }: { form: SettingsFormState; version: number }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  // Clear of the notice at the foot of the page, which says the same and goes away.
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <Alert ref={place} severity="warning" sx={{ mb: 1.5 }}>
      {t('settings.conflict', { version })}
      <Box sx={{ display: 'flex', gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" onClick={form.discard}>
          {t('settings.theirs')}
        </Button>
        <Button size="small" onClick={form.keepMine}>
          {t('settings.mine')}
        </Button>
      </Box>
    </Alert>
  );
}

function FormBar({ form }: { form: SettingsFormState }) {
  const t = useT();
  const { isDirty, isRunning } = form;
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 2, alignItems: 'center', flexWrap: 'wrap' }}>
      <Box sx={{ color: 'text.secondary', flex: '1 1 16rem' }}>
        {t(isDirty ? 'settings.recompute' : 'settings.clean')}
      </Box>
      <Button onClick={form.discard} disabled={!isDirty || isRunning}>
        {t('settings.discard')}
      </Button>
      <Button
        type="submit"
        variant="contained"
        disabled={!isDirty || isRunning}
        aria-busy={isRunning || undefined}
      >
        {t(isRunning ? 'shell.actions.running' : 'shell.actions.save')}
      </Button>
    </Box>
  );
}
