import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { CaseRecord } from '../../contract/cases.ts';
import type { EnterpriseRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import { MaskedText } from '../shared/MaskedText.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { CASE_COLUMNS } from '../shared/records/caseColumns.tsx';
import { Facts } from '../shared/records/Facts.tsx';
import { GrantStateTag } from '../shared/records/GrantStateTag.tsx';
import { Neighbours } from '../shared/records/Neighbours.tsx';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { RelatedTable } from '../shared/records/RelatedTable.tsx';
import { Thread } from '../shared/records/Thread.tsx';
import { Section } from '../shared/Section.tsx';
import { useCan } from '../shared/useStaff.ts';
import { OrdersAbout } from '../supervision/OrdersAbout.tsx';
import { GrantHistory } from './GrantHistory.tsx';
import { KindName } from './KindName.tsx';

/** One enterprise or project: its right to the green lane, with its history, and its cases. */
export function EnterpriseShow() {
  return (
    <RecordPage<EnterpriseRecord> resource="enterprises">
      {record => <EnterprisePage record={record} />}
    </RecordPage>
  );
}

function EnterprisePage({ record }: { record: EnterpriseRecord }) {
  const t = useT();
  const listed = `/cases?filter=${encodeURIComponent(JSON.stringify({ enterpriseId: record.id }))}`;
  return (
    <Box>
      <Neighbours resource="enterprises" id={record.id} sort={{ field: 'namePinyin', order: 'ASC' }} />
      <PageTitle
        title={record.name}
        beside={<GrantStateTag state={record.greenState} />}
        actions={<PageActions record={record} />}
      />
      <Box sx={columns}>
        <GrantHistory enterpriseId={record.id} />
        <About record={record} />
      </Box>
      <RelatedTable<CaseRecord>
        resource="cases"
        title={t('enterprises.cases')}
        filter={{ enterpriseId: record.id }}
        sort={{ field: 'receivedAt', order: 'DESC' }}
        columns={CASE_COLUMNS}
        pathOf={row => `/cases/${row.id}/show`}
        none={t('enterprises.noCases')}
        beside={
          <Link component={RouterLink} to={listed}>
            {t('enterprises.allCases')}
          </Link>
        }
      />
      <OrdersAbout type="enterprise" id={record.id} name={record.name} />
      <Thread resource="enterprises" id={record.id} />
    </Box>
  );
}

function PageActions({ record }: { record: EnterpriseRecord }) {
  const t = useT();
  const can = useCan();
  return (
    <>
      {can('cases.create') && (
        <Button variant="outlined" component={RouterLink} to={`/list-filing?enterpriseId=${record.id}`}>
          {t('listFiling.open')}
        </Button>
      )}
      {can('enterprises.edit') && (
        <Button variant="outlined" component={RouterLink} to={`/enterprises/${record.id}`}>
          {t('records.record.edit')}
        </Button>
      )}
      {can('grants.propose') && (
        <Button variant="contained" component={RouterLink} to={`/grants/create?enterpriseId=${record.id}`}>
          {t('enterprises.propose')}
        </Button>
      )}
    </>
  );
}

function About({ record }: { record: EnterpriseRecord }) {
  const t = useT();
  return (
    <Section title={t('enterprises.about')}>
      <Facts
        labelWidth="9.5em"
        facts={[
          { label: t('enterprises.fields.kind'), value: <KindName kind={record.kind} /> },
          { label: t('enterprises.fields.creditCode'), value: record.creditCode },
          { label: t('enterprises.fields.projectCode'), value: record.projectCode },
          { label: t('enterprises.fields.industry'), value: record.industry || null },
          { label: t('enterprises.fields.district'), value: record.district || null },
          {
            label: t('enterprises.fields.contactName'),
            value: record.contactName ? <MaskedText>{record.contactName}</MaskedText> : null,
          },
          {
            label: t('enterprises.fields.contactPhone'),
            value: <MaskedText>{record.contactPhone}</MaskedText>,
          },
        ]}
      />
    </Section>
  );
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 25rem' },
  columnGap: 1.5,
  alignItems: 'start',
};

export default EnterpriseShow;
