import Box from '@mui/material/Box';
import type { OrderDetail } from '../../contract/supervision.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { Facts } from '../shared/records/Facts.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { Neighbours } from '../shared/records/Neighbours.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { Section } from '../shared/Section.tsx';
import { OrderActions } from './OrderActions.tsx';
import { OrderDue, OrderState } from './OrderState.tsx';
import { OrderSubject } from './OrderSubject.tsx';

/** One order: what is asked, of whom, until when, and what was said. */
export default function OrderShow() {
  return (
    <RecordPage<OrderDetail> resource="orders" isDetail>
      {record => <OrderPage record={record} />}
    </RecordPage>
  );
}

function OrderPage({ record }: { record: OrderDetail }) {
  const t = useT();
  return (
    <Box>
      <Neighbours resource="orders" id={record.id} sort={{ field: 'dueOn', order: 'ASC' }} />
      <PageTitle title={`${t('supervision.orders')} · ${record.number}`} />
      <OrderActions record={record} />
      <Section title={record.title}>
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mb: 2 }}>{record.text}</Box>
        <Facts
          facts={[
            { label: t('supervision.fields.status'), value: <OrderState record={record} /> },
            { label: t('supervision.fields.dueOn'), value: <OrderDue record={record} /> },
            { label: t('supervision.fields.days'), value: record.days },
            { label: t('supervision.fields.addressee'), value: record.addresseeName },
            {
              label: t('supervision.fields.issuedBy'),
              value: `${record.issuedByName ?? '—'} · ${t(`supervision.sides.${record.issuedAs}`)}`,
            },
            { label: t('supervision.fields.issuedAt'), value: <Moment at={record.issuedAt} withDay /> },
            { label: t('supervision.fields.about'), value: <OrderSubject record={record} /> },
            ...(record.sentBack > 0
              ? [{ label: t('supervision.fields.sentBack'), value: record.sentBack }]
              : []),
          ]}
        />
      </Section>
      <Steps record={record} />
    </Box>
  );
}

function Steps({ record }: { record: OrderDetail }) {
  const t = useT();
  return (
    <Section title={t('supervision.history')} isFlush>
      <PlainTable
        label={t('supervision.history')}
        heads={[
          t('supervision.when'),
          t('supervision.step'),
          t('supervision.note'),
          t('supervision.by'),
          t('supervision.fields.addressee'),
          t('supervision.fields.dueOn'),
        ]}
        wrapping={[2]}
        rows={record.steps}
        keyOf={step => step.id}
        cells={step => [
          <Moment key="at" at={step.at} withDay />,
          t(`supervision.actions.${step.action}`),
          step.note,
          step.actorName,
          step.addresseeName,
          step.dueOn,
        ]}
      />
    </Section>
  );
}
