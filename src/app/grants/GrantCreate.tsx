import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { useNavigate, useSearchParams } from 'react-router';
import type { EnterpriseRecord, GrantRecord } from '../../contract/people.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import { GROUNDS } from '../../domain/green/grounds.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { FormField } from '../shared/records/form/FormField.tsx';
import { FormPaper } from '../shared/records/form/FormPaper.tsx';
import { type RecordForm, useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { useToday } from '../shared/records/useToday.ts';
import { useRead } from '../shared/useRead.ts';
import { checkGrant, type GrantDraft } from './checkGrant.ts';

/** Proposes the green channel for an enterprise or project; `?enterpriseId=` chooses it beforehand. */
export function GrantCreate() {
  const t = useT();
  const navigate = useNavigate();
  const today = useToday();
  const [search] = useSearchParams();
  const enterpriseId = search.get('enterpriseId') ?? '';
  const form = useRecordForm<GrantDraft, GrantRecord>({
    formKey: `grant:new:${enterpriseId}`,
    initial: {
      enterpriseId,
      ground: GROUNDS[0]?.code ?? '',
      basisDocument: '',
      validFrom: today,
      validTo: `${yearOf(today)}-12-31`,
      liaisonId: '',
      deputyId: '',
    },
    check: draft =>
      Object.fromEntries(
        Object.entries(checkGrant(draft)).map(([field, code]) => [field, t(`grants.${code}`)]),
      ),
    save: (provider, draft, press) =>
      provider.post<GrantRecord>('grants', { ...draft, deputyId: draft.deputyId || null }, press),
    refresh: ['grants', 'enterprises'],
    onSaved: grant => navigate(`/grants/${grant.id}/show`),
  });
  return (
    <Box>
      <PageTitle title={t('grants.propose')} />
      <Typography color="text.secondary" sx={{ mt: -1, mb: 1.5 }}>
        {t('grants.proposeText')}
      </Typography>
      <FormPaper form={form} submitLabel={t('grants.submit')} cancelTo="/grants">
        <GrantFields form={form} />
      </FormPaper>
    </Box>
  );
}

function GrantFields({ form }: { form: RecordForm<GrantDraft> }) {
  const t = useT();
  const local = useLocalText();
  const people = useRead<{ id: string; name: string }[]>('staff', 'staff/names?role=liaison').data ?? [];
  const enterprises = useGetList<EnterpriseRecord>('enterprises', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'name', order: 'ASC' },
    filter: {},
  });
  return (
    <>
      <FormField
        form={form}
        name="enterpriseId"
        label={t('grants.fields.enterpriseId')}
        hint={t('grants.enterpriseHint')}
        choices={known(enterprises.data ?? [], form.values.enterpriseId)}
        isRequired
      />
      <FormField
        form={form}
        name="ground"
        label={t('grants.fields.ground')}
        choices={GROUNDS.map(ground => ({ id: ground.code, name: local(ground) }))}
        isRequired
      />
      <FormField
        form={form}
        name="basisDocument"
        label={t('grants.fields.basis')}
        hint={t('grants.basisHint')}
        isRequired
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <FormField form={form} name="validFrom" label={t('grants.fields.validFrom')} type="date" isRequired />
        <FormField form={form} name="validTo" label={t('grants.fields.validTo')} type="date" isRequired />
        <FormField
          form={form}
          name="liaisonId"
          label={t('grants.fields.liaison')}
          choices={known(people, form.values.liaisonId)}
          isRequired
        />
        <FormField
          form={form}
          name="deputyId"
          label={t('grants.fields.deputy')}
          choices={[{ id: '', name: t('grants.none') }, ...known(people, form.values.deputyId)]}
        />
      </Box>
    </>
  );
}

/** A menu's choices; while they are being read, the chosen one stands in for itself so that the box has it. */
function known(list: readonly { id: string; name: string }[], chosen: string) {
  const choices = list.map(({ id, name }) => ({ id, name }));
  return chosen === '' || choices.some(({ id }) => id === chosen)
    ? choices
    : [...choices, { id: chosen, name: '…' }];
}

export default GrantCreate;
