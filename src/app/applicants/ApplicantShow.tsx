import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { CaseRecord } from '../../contract/cases.ts';
import type { ApplicantRecord } from '../../contract/people.ts';
import type { TicketRecord } from '../../contract/tickets.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { CASE_COLUMNS } from '../shared/records/caseColumns.tsx';
import { Facts } from '../shared/records/Facts.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { Neighbours } from '../shared/records/Neighbours.tsx';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { RelatedTable } from '../shared/records/RelatedTable.tsx';
import { Reveal } from '../shared/records/Reveal.tsx';
import { Thread } from '../shared/records/Thread.tsx';
import { TICKET_COLUMNS } from '../shared/records/ticketColumns.tsx';
import { Section } from '../shared/Section.tsx';
import { useCan } from '../shared/useStaff.ts';
import { IdTypeName } from './ApplicantList.tsx';

/** One person: masked, with their cases and the numbers that they took. */
export function ApplicantShow() {
  return (
    <RecordPage<ApplicantRecord> resource="applicants">
      {record => <ApplicantPage record={record} />}
    </RecordPage>
  );
}

function ApplicantPage({ record }: { record: ApplicantRecord }) {
  const t = useT();
  const can = useCan();
  const listed = `/cases?filter=${encodeURIComponent(JSON.stringify({ applicantId: record.id }))}`;
  return (
    <Box>
      <Neighbours resource="applicants" id={record.id} sort={{ field: 'updatedAt', order: 'DESC' }} />
      <PageTitle title={record.name} />
      <AboutPerson record={record} />
      <Thread resource="applicants" id={record.id} />
      <RelatedTable<CaseRecord>
        resource="cases"
        title={t('applicants.cases')}
        filter={{ applicantId: record.id }}
        sort={{ field: 'receivedAt', order: 'DESC' }}
        columns={CASE_COLUMNS}
        pathOf={row => `/cases/${row.id}/show`}
        none={t('applicants.noCases')}
        beside={
          <Link component={RouterLink} to={listed}>
            {t('applicants.allCases')}
          </Link>
        }
      />
      {can('tickets.read') && (
        <RelatedTable<TicketRecord>
          resource="tickets"
          title={t('applicants.tickets')}
          filter={{ applicantId: record.id }}
          sort={{ field: 'takenAt', order: 'DESC' }}
          columns={TICKET_COLUMNS}
          none={t('applicants.noTickets')}
        />
      )}
    </Box>
  );
}

function AboutPerson({ record }: { record: ApplicantRecord }) {
  const t = useT();
  const reveal = (field: 'name' | 'idNumber' | 'phone') => ({
    label: t(`applicants.fields.${field}`),
    value: (
      <Reveal
        applicantId={record.id}
        field={field}
        label={t(`applicants.fields.${field}`)}
        masked={record[field]}
      />
    ),
  });
  return (
    <Section title={t('applicants.name')}>
      <Facts
        facts={[
          reveal('name'),
          { label: t('applicants.fields.idType'), value: <IdTypeName code={record.idType} /> },
          reveal('idNumber'),
          reveal('phone'),
          { label: t('applicants.fields.createdAt'), value: <Moment at={record.createdAt} withDay /> },
        ]}
      />
    </Section>
  );
}

export default ApplicantShow;
