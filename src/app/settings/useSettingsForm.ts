import type { SettingsRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { type RecordForm, useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { checkSettings, draftOf, type SettingsDraft, settingsBody } from './settingsDraft.ts';

export interface SettingsFormState extends RecordForm<SettingsDraft> {
  /** Somebody else has saved since the typing began. */
  isBehind: boolean;
  /** What is typed counts for the newest version. */
  keepMine: () => void;
}

/** The settings while they are typed. Saving names the version on which the typing began, so that nothing of others is lost unseen. */
export function useSettingsForm(record: SettingsRecord): SettingsFormState {
  const t = useT();
  const form = useRecordForm<SettingsDraft, SettingsRecord>({
    formKey: 'settings',
    initial: draftOf(record),
    check: draft =>
      Object.fromEntries(
        Object.entries(checkSettings(draft)).map(([path, problem]) => [
          path,
          t(`settings.problems.${problem}`),
        ]),
      ),
    save: (provider, draft, press) =>
      provider.put<SettingsRecord>('settings', settingsBody(draft), { ...press, version: draft.version }),
    // Hours and lamps move the due days of open cases.
    refresh: ['settings', 'cases', 'kpi'],
    onSaved: () => {},
  });
  return {
    ...form,
    isBehind: form.isDirty && form.values.version !== record.version,
    keepMine: () => form.set('version', record.version),
  };
}
