import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import type { EnterpriseRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { FormPaper } from '../shared/records/form/FormPaper.tsx';
import { useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { EnterpriseFields } from './EnterpriseFields.tsx';
import { bodyOf, draftOf, type EnterpriseDraft } from './enterpriseForm.ts';
import { useEnterpriseCheck } from './useEnterpriseCheck.ts';

/** Changes an enterprise or project. */
export function EnterpriseEdit() {
  return (
    <RecordPage<EnterpriseRecord> resource="enterprises">
      {record => <EditForm key={record.id} record={record} />}
    </RecordPage>
  );
}

function EditForm({ record }: { record: EnterpriseRecord }) {
  const t = useT();
  const navigate = useNavigate();
  const path = `/enterprises/${record.id}/show`;
  const form = useRecordForm<EnterpriseDraft, unknown>({
    formKey: `enterprise:${record.id}`,
    initial: draftOf(record),
    check: useEnterpriseCheck(),
    save: (provider, draft) =>
      provider.update('enterprises', {
        id: record.id,
        data: { ...record, ...bodyOf(draft) },
        previousData: record,
      }),
    refresh: ['enterprises'],
    onSaved: () => navigate(path),
  });
  return (
    <Box>
      <PageTitle title={t('enterprises.edit', { name: record.name })} />
      <FormPaper form={form} submitLabel={t('shell.actions.save')} cancelTo={path}>
        <EnterpriseFields form={form} />
      </FormPaper>
    </Box>
  );
}

export default EnterpriseEdit;
