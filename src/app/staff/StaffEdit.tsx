import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import type { StaffRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { FormPaper } from '../shared/records/form/FormPaper.tsx';
import { useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { StaffFields } from './StaffFields.tsx';
import { bodyOf, draftOf, type StaffDraft } from './staffForm.ts';
import { useStaffCheck } from './useStaffCheck.ts';

/** Changes an account; its username stays. */
export function StaffEdit() {
  return (
    <RecordPage<StaffRecord> resource="staff">
      {record => <EditForm key={record.id} record={record} />}
    </RecordPage>
  );
}

function EditForm({ record }: { record: StaffRecord }) {
  const t = useT();
  const navigate = useNavigate();
  const path = `/staff/${record.id}/show`;
  const form = useRecordForm<StaffDraft, unknown>({
    formKey: `staff:${record.id}`,
    initial: draftOf(record),
    check: useStaffCheck(),
    save: (provider, draft) =>
      provider.update('staff', {
        id: record.id,
        data: { ...record, ...bodyOf(draft) },
        previousData: record,
      }),
    refresh: ['staff'],
    onSaved: () => navigate(path),
  });
  return (
    <Box>
      <PageTitle title={t('staff.edit', { name: record.name })} />
      <FormPaper form={form} submitLabel={t('shell.actions.save')} cancelTo={path}>
        <StaffFields form={form} />
      </FormPaper>
    </Box>
  );
}

export default StaffEdit;
