import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import type { IntakeSettingsRecord } from '../../contract/intake.ts';
import { useT } from '../i18n/useT.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { FormDialog } from '../shared/records/form/FormDialog.tsx';
import { FormField } from '../shared/records/form/FormField.tsx';
import { useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { useRead } from '../shared/useRead.ts';
import { readCount } from './typed.ts';

/** When the day ends, and how early and late a booking checks in. What could not be read says so, and can be tried again. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { data, error, refetch } = useRead<IntakeSettingsRecord>('intake', 'intake/settings');
  if (data) return <SettingsForm settings={data} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-label={t('intake.settings.title')}>
      <DialogContent>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowsSkeleton rows={3} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('shell.actions.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

const FIELDS = ['dayEndsAfter', 'graceBefore', 'graceAfter'] as const;

function SettingsForm({ settings, onClose }: { settings: IntakeSettingsRecord; onClose: () => void }) {
  const t = useT();
  const form = useRecordForm({
    formKey: 'intake-settings',
    initial: {
      dayEndsAfter: String(settings.dayEndsAfter),
      graceBefore: String(settings.graceBefore),
      graceAfter: String(settings.graceAfter),
    },
    check: values =>
      Object.fromEntries(
        FIELDS.map(name => [
          name,
          readCount(values[name]) === undefined ? t('intake.problems.number') : undefined,
        ]),
      ),
    save: (provider, values, press) =>
      provider.put(
        'intake/settings',
        {
          ...Object.fromEntries(FIELDS.map(name => [name, readCount(values[name])])),
          version: settings.version,
        },
        press,
      ),
    refresh: ['intake', 'bookings'],
    onSaved: onClose,
  });
  return (
    <FormDialog title={t('intake.settings.title')} form={form} onClose={onClose}>
      {FIELDS.map(name => (
        <FormField
          key={name}
          form={form}
          name={name}
          label={t(`intake.settings.${name}`)}
          autoFocus={name === 'dayEndsAfter'}
        />
      ))}
    </FormDialog>
  );
}
