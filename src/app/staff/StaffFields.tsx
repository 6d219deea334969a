import { ROLES } from '../../domain/staff/roles.ts';
import { useT } from '../i18n/useT.ts';
import { CheckboxGroup } from '../shared/records/form/CheckboxGroup.tsx';
import { FormField } from '../shared/records/form/FormField.tsx';
import type { RecordForm } from '../shared/records/form/useRecordForm.ts';
import { useItemChoices } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { checkStaff, type StaffDraft } from './staffForm.ts';

interface Props {
  form: RecordForm<StaffDraft>;
  isNew?: boolean;
}

const DEVICE_PAGES = ['kiosk', 'screen', 'sign', 'rating'] as const;

/** The fields of an account; roles that exclude each other are told at once. */
export function StaffFields({ form, isNew }: Props) {
  const t = useT();
  const local = useLocalText();
  const items = useItemChoices();
  const { roles } = form.values;
  const clash = roles.length > 0 ? local(checkStaff(form.values).roles) || undefined : undefined;
  return (
    <>
      <FormField
        form={form}
        name="username"
        label={t('staff.fields.username')}
        hint={t('staff.usernameHint')}
        maxLength={40}
        disabled={!isNew}
        isRequired
        autoFocus={isNew}
      />
      <FormField form={form} name="name" label={t('staff.fields.name')} maxLength={60} isRequired />
      <FormField form={form} name="department" label={t('staff.fields.department')} maxLength={60} />
      <CheckboxGroup
        label={t('staff.fields.roles')}
        choices={ROLES.map(id => ({ id, name: t(`shell.roles.${id}`) }))}
        chosen={roles}
        onChange={chosen => form.set('roles', chosen)}
        hint={t('staff.rolesHint')}
        problem={clash ?? form.problemOf('roles')}
      />
      {roles.includes('device') && (
        <FormField
          form={form}
          name="devicePage"
          label={t('staff.fields.devicePage')}
          choices={DEVICE_PAGES.map(id => ({ id, name: t(`staff.devicePages.${id}`) }))}
          isRequired
        />
      )}
      <CheckboxGroup
        label={t('staff.fields.items')}
        choices={items}
        chosen={form.values.items}
        onChange={chosen => form.set('items', chosen)}
        hint={t('staff.itemsHint')}
        problem={form.problemOf('items')}
      />
    </>
  );
}
