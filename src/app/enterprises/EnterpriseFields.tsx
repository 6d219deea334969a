import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';
import { FormField } from '../shared/records/form/FormField.tsx';
import type { RecordForm } from '../shared/records/form/useRecordForm.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { creditCodeSoFar, type EnterpriseDraft } from './enterpriseForm.ts';

/** The fields of an enterprise or project; the credit code is checked as it is typed. */
export function EnterpriseFields({ form }: { form: RecordForm<EnterpriseDraft> }) {
  const t = useT();
  const local = useLocalText();
  const { kind, creditCode } = form.values;
  const soFar = creditCodeSoFar(creditCode);
  const codeHint =
    soFar === 'ok' ? `✓ ${t('enterprises.codeOk')}` : local(soFar) || t('enterprises.codeHint');
  return (
    <>
      <FormField
        form={form}
        name="kind"
        label={t('enterprises.fields.kind')}
        choices={(['enterprise', 'project'] as const).map(id => ({ id, name: t(`enterprises.kinds.${id}`) }))}
        isRequired
      />
      <FormField
        form={form}
        name="name"
        label={t('enterprises.fields.name')}
        maxLength={120}
        isRequired
        autoFocus
      />
      <FormField
        form={form}
        name="creditCode"
        label={t('enterprises.fields.creditCode')}
        hint={codeHint}
        maxLength={40}
        isRequired={kind === 'enterprise'}
      />
      <FormField
        form={form}
        name="projectCode"
        label={t('enterprises.fields.projectCode')}
        maxLength={60}
        isRequired={kind === 'project'}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <FormField form={form} name="industry" label={t('enterprises.fields.industry')} maxLength={60} />
        <FormField form={form} name="district" label={t('enterprises.fields.district')} maxLength={60} />
        <FormField
          form={form}
          name="contactName"
          label={t('enterprises.fields.contactName')}
          hint={t('enterprises.phoneHint')}
          maxLength={60}
        />
        <FormField
          form={form}
          name="contactPhone"
          label={t('enterprises.fields.contactPhone')}
          hint={t('enterprises.phoneHint')}
          maxLength={30}
        />
      </Box>
    </>
  );
}
