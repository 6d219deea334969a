import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { MessageRecord } from '../../contract/outbox.ts';
import { KIND_WORDS, MESSAGE_KINDS } from '../../domain/outbox/kinds.ts';
import { MESSAGE_CHANNELS, MESSAGE_STATUSES } from '../../domain/outbox/states.ts';
import { useT } from '../i18n/useT.ts';
import { MaskedText } from '../shared/MaskedText.tsx';
import type { Column } from '../shared/records/column.ts';
import { DayRangeFilter } from '../shared/records/DayRangeFilter.tsx';
import type { View } from '../shared/records/filterValues.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { MessageState } from '../shared/records/MessageState.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { useCan } from '../shared/useStaff.ts';
import { OutboxActions } from './OutboxActions.tsx';
import { OutboxSettingsButton } from './OutboxSettingsButton.tsx';

const COLUMNS: readonly Column<MessageRecord>[] = [
  {
    key: 'created',
    label: 'outbox.fields.createdAt',
    sort: 'createdAt',
    width: '7rem',
    cell: r => <Moment at={r.createdAt} isShort />,
  },
  { key: 'case', label: 'outbox.fields.caseNumber', cell: r => <CaseLink record={r} /> },
  { key: 'to', label: 'outbox.fields.applicantName', cell: r => <To record={r} /> },
  { key: 'status', label: 'outbox.fields.status', sort: 'status', cell: r => <MessageState message={r} /> },
  {
    key: 'text',
    label: 'outbox.fields.text',
    isCut: true,
    width: '32%',
    cell: r => <span title={r.text}>{r.text}</span>,
  },
  { key: 'actions', label: 'outbox.actions', width: '11rem', cell: r => <OutboxActions message={r} /> },
];

/** Everything that the office tells the outside: what went, what waits, what was given up. */
export default function OutboxList() {
  const t = useT();
  const can = useCan();
  return (
    <ListPage<MessageRecord>
      resource="outbox"
      title={t('outbox.name')}
      intro={t('outbox.intro')}
      sort={{ field: 'createdAt', order: 'DESC' }}
      views={useViews()}
      filters={<OutboxFilters />}
      actions={can('outbox.edit') && <OutboxSettingsButton />}
      columns={COLUMNS}
      empty={{ title: t('outbox.empty.title'), text: t('outbox.empty.text') }}
    />
  );
}

function CaseLink({ record: { caseId, caseNumber } }: { record: MessageRecord }) {
  if (!caseId) return <>—</>;
  return (
    <Link component={RouterLink} to={`/cases/${caseId}/show`} sx={{ whiteSpace: 'nowrap' }}>
      {caseNumber}
    </Link>
  );
}

/** Whom it goes to: the person and the masked phone, or the platform. */
function To({ record }: { record: MessageRecord }) {
  const t = useT();
  if (record.channel === 'platform') return <>{t('outbox.channel.platform')}</>;
  return (
    <>
      <MaskedText>{record.applicantName ?? '—'}</MaskedText> <MaskedText>{record.phone}</MaskedText>
    </>
  );
}

function useViews(): View[] {
  const t = useT();
  return [
    { key: 'all', label: t('outbox.views.all'), filter: {} },
    { key: 'waiting', label: t('outbox.views.waiting'), filter: { status: 'waiting' } },
    { key: 'failed', label: t('outbox.views.failed'), filter: { status: 'failed' } },
  ];
}

function OutboxFilters() {
  const t = useT();
  const local = useLocalText();
  return (
    <>
      <SelectFilter
        name="status"
        label={t('outbox.fields.status')}
        choices={MESSAGE_STATUSES.map(id => ({ id, name: t(`outbox.status.${id}`) }))}
      />
      <SelectFilter
        name="channel"
        label={t('outbox.fields.channel')}
        choices={MESSAGE_CHANNELS.map(id => ({ id, name: t(`outbox.channel.${id}`) }))}
      />
      <SelectFilter
        name="kind"
        label={t('outbox.fields.kind')}
        choices={MESSAGE_KINDS.map(id => ({ id, name: local(KIND_WORDS[id]) }))}
        width="12rem"
      />
      <DayRangeFilter source="createdAt" label={t('outbox.fields.createdAt')} />
    </>
  );
}
