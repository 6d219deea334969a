import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import type { EnterpriseRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { FormPaper } from '../shared/records/form/FormPaper.tsx';
import { useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { EnterpriseFields } from './EnterpriseFields.tsx';
import { bodyOf, EMPTY, type EnterpriseDraft } from './enterpriseForm.ts';
import { useEnterpriseCheck } from './useEnterpriseCheck.ts';

/** Enters an enterprise or project. */
export function EnterpriseCreate() {
  const t = useT();
  const navigate = useNavigate();
  const form = useRecordForm<EnterpriseDraft, EnterpriseRecord>({
    formKey: 'enterprise:new',
    initial: EMPTY,
    check: useEnterpriseCheck(),
    save: (provider, draft, press) => provider.post<EnterpriseRecord>('enterprises', bodyOf(draft), press),
    refresh: ['enterprises'],
    onSaved: record => navigate(`/enterprises/${record.id}/show`),
  });
  return (
    <Box>
      <PageTitle title={t('enterprises.create')} />
      <FormPaper form={form} submitLabel={t('shell.actions.save')} cancelTo="/enterprises">
        <EnterpriseFields form={form} />
      </FormPaper>
    </Box>
  );
}

export default EnterpriseCreate;
