import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { InspectedCaseDetail } from '../../../contract/inspections.ts';
import { useT } from '../../i18n/useT.ts';
import { PageTitle } from '../../shared/PageTitle.tsx';
import { Facts } from '../../shared/records/Facts.tsx';
import { ItemName } from '../../shared/records/ItemName.tsx';
import { Moment } from '../../shared/records/Moment.tsx';
import { Neighbours } from '../../shared/records/Neighbours.tsx';
import { PlainTable } from '../../shared/records/PlainTable.tsx';
import { RecordPage } from '../../shared/records/RecordPage.tsx';
import { Section } from '../../shared/Section.tsx';
import { InspectedActions } from './InspectedActions.tsx';
import { Findings, InspectedLimit, InspectedState, useFindings } from './InspectedState.tsx';

/** One drawn case: the case to look at, what was found, and what was done about it. */
export default function InspectedShow() {
  return (
    <RecordPage<InspectedCaseDetail> resource="inspected-cases" isDetail>
      {record => <InspectedPage record={record} />}
    </RecordPage>
  );
}

function InspectedPage({ record }: { record: InspectedCaseDetail }) {
  const t = useT();
  return (
    <Box>
      <Neighbours resource="inspected-cases" id={record.id} sort={{ field: 'rectifyBy', order: 'ASC' }} />
      <PageTitle title={`${t('inspections.name')} · ${record.caseNumber}`} />
      <InspectedActions record={record} />
      <Section
        title={record.caseNumber}
        beside={
          <Link component={RouterLink} to={`/cases/${record.caseId}/show`}>
            {t('inspections.openCase')}
          </Link>
        }
      >
        <Facts
          facts={[
            { label: t('inspections.fields.item'), value: <ItemName code={record.itemCode} /> },
            { label: t('inspections.fields.inspection'), value: record.inspectionNumber },
            { label: t('inspections.fields.status'), value: <InspectedState record={record} /> },
            { label: t('inspections.fields.findings'), value: <Findings record={record} /> },
            { label: t('inspections.fields.inspector'), value: record.inspectedByName },
            { label: t('inspections.fields.handler'), value: record.handlerName },
            { label: t('inspections.fields.limit'), value: <InspectedLimit record={record} /> },
            { label: t('inspections.fields.drawnAt'), value: <Moment at={record.drawnAt} withDay /> },
          ]}
        />
      </Section>
      <Steps record={record} />
    </Box>
  );
}

function Steps({ record }: { record: InspectedCaseDetail }) {
  const t = useT();
  const findings = useFindings();
  if (record.steps.length === 0) return null;
  return (
    <Section title={t('inspections.history')} isFlush>
      <PlainTable
        label={t('inspections.history')}
        heads={[
          t('supervision.when'),
          t('supervision.step'),
          t('inspections.fields.findings'),
          t('supervision.note'),
          t('inspections.fields.planOn'),
          t('supervision.by'),
        ]}
        wrapping={[2, 3]}
        rows={record.steps}
        keyOf={step => step.id}
        cells={step => [
          <Moment key="at" at={step.at} withDay />,
          t(`inspections.actions.${step.action}`),
          step.findings.length > 0 ? findings(step.findings) : '',
          step.note,
          step.planOn,
          step.actorName,
        ]}
      />
    </Section>
  );
}
