import type { IntakeSettingsRecord } from '../../contract/intake.ts';
import { useT } from '../i18n/useT.ts';
import { FormField } from '../shared/records/form/FormField.tsx';
import { useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { useRead } from '../shared/useRead.ts';
import { EditDialog } from './EditDialog.tsx';
import { readCount } from './typed.ts';

/** When the day ends, and how early and late a booking checks in. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const settings = useRead<IntakeSettingsRecord>('intake', 'intake/settings');
  return settings.data ? <SettingsForm settings={settings.data} onClose={onClose} /> : null;
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
    <EditDialog
      title={t('intake.settings.title')}
      isRunning={form.isRunning}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {FIELDS.map(name => (
        <FormField
          key={name}
          form={form}
          name={name}
          label={t(`intake.settings.${name}`)}
          autoFocus={name === 'dayEndsAfter'}
        />
      ))}
    </EditDialog>
  );
}
