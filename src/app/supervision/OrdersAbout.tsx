import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { OrderRecord } from '../../contract/supervision.ts';
import { useT } from '../i18n/useT.ts';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';
import { IssueButton } from './IssueButton.tsx';
import { OrderDue, OrderState } from './OrderState.tsx';

interface Props {
  type: 'case' | 'enterprise';
  id: string;
  name: string;
  addresseeId?: string | null;
}

const query = (id: string): string =>
  `orders?${new URLSearchParams({
    filter: JSON.stringify({ subjectId: id }),
    sort: '["issuedAt","DESC"]',
    range: '[0,19]',
  })}`;

/** The orders about one case or enterprise that this person may see; nothing where there are none to see or give. */
export function OrdersAbout({ type, id, name, addresseeId }: Props) {
  const t = useT();
  const can = useCan();
  const { data = [] } = useRead<OrderRecord[]>('orders', query(id), { isEnabled: can('orders.read') });
  const isEmpty = data.length === 0;
  if (isEmpty && !can('orders.issue')) return null;
  return (
    <Section
      title={t('supervision.ofCase')}
      beside={<IssueButton about={{ type, id, name }} size="small" {...(addresseeId && { addresseeId })} />}
      isFlush={!isEmpty}
    >
      {isEmpty ? (
        <Box sx={{ color: 'text.secondary' }}>{t('supervision.empty.title')}</Box>
      ) : (
        <PlainTable
          label={t('supervision.ofCase')}
          heads={[
            t('supervision.fields.number'),
            t('supervision.fields.title'),
            t('supervision.fields.status'),
            t('supervision.fields.addressee'),
            t('supervision.fields.dueOn'),
          ]}
          wrapping={[1]}
          rows={data}
          keyOf={order => order.id}
          cells={order => [
            <Link component={RouterLink} key="to" to={`/orders/${order.id}/show`}>
              {order.number}
            </Link>,
            order.title,
            <OrderState key="state" record={order} />,
            order.addresseeName,
            <OrderDue key="due" record={order} />,
          ]}
        />
      )}
    </Section>
  );
}
