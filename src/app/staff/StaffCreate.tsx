import Box from '@mui/material/Box';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { StaffRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { FormPaper } from '../shared/records/form/FormPaper.tsx';
import { useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { PasswordOnce } from './PasswordOnce.tsx';
import { StaffFields } from './StaffFields.tsx';
import { bodyOf, EMPTY, type StaffDraft } from './staffForm.ts';
import { useStaffCheck } from './useStaffCheck.ts';

type Created = StaffRecord & { password: string };

/** A new account; its one-time password is shown once. */
export function StaffCreate() {
  const t = useT();
  const navigate = useNavigate();
  const [created, setCreated] = useState<Created>();
  const form = useRecordForm<StaffDraft, Created>({
    formKey: 'staff:new',
    initial: EMPTY,
    check: useStaffCheck(),
    save: (provider, draft, press) => provider.post<Created>('staff', bodyOf(draft), press),
    refresh: ['staff'],
    onSaved: setCreated,
  });
  return (
    <Box>
      <PageTitle title={t('staff.create')} />
      <FormPaper form={form} submitLabel={t('shell.actions.save')} cancelTo="/staff">
        <StaffFields form={form} isNew />
      </FormPaper>
      {created && (
        <PasswordOnce
          name={created.name}
          password={created.password}
          onClose={() => navigate(`/staff/${created.id}/show`)}
        />
      )}
    </Box>
  );
}

export default StaffCreate;
