import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { WindowRecord } from '../../contract/windows.ts';
import { useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import { useItemName } from '../shared/records/items.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { useCan } from '../shared/useStaff.ts';
import { WindowAlarm } from '../shared/WindowAlarm.tsx';
import { WindowStatus } from '../shared/WindowStatus.tsx';

const COLUMNS: readonly Column<WindowRecord>[] = [
  { key: 'no', label: 'windows.fields.no', sort: 'no', isNumber: true, width: '5rem', cell: r => r.no },
  { key: 'name', label: 'windows.fields.name', cell: r => <strong>{r.name}</strong> },
  { key: 'clerk', label: 'windows.fields.clerkId', cell: r => <Clerk name={r.clerkName} /> },
  { key: 'status', label: 'windows.fields.status', sort: 'status', cell: r => <State window={r} /> },
  { key: 'number', label: 'windows.fields.ticketNumber', cell: r => r.ticketNumber ?? '—' },
  { key: 'items', label: 'windows.fields.items', isCut: true, cell: r => <Items codes={r.items} /> },
];

/** Every window, with its clerk and its items. */
export default function WindowList() {
  const t = useT();
  const can = useCan();
  const isManager = can('windows.edit');
  const create = (
    <Button component={Link} to="/windows/create" variant="contained">
      {t('windows.create')}
    </Button>
  );
  return (
    <ListPage<WindowRecord>
      resource="windows"
      title={t('windows.name', { smart_count: 2 })}
      intro={t('windows.intro')}
      sort={{ field: 'no', order: 'ASC' }}
      columns={COLUMNS}
      pathOf={isManager ? record => `/windows/${record.id}` : undefined}
      actions={isManager && create}
      empty={{ title: t('windows.empty.title'), text: t('windows.empty.text'), action: isManager && create }}
    />
  );
}

function State({ window }: { window: WindowRecord }) {
  return (
    <>
      <WindowStatus window={window} />
      <WindowAlarm window={window} />
    </>
  );
}

function Clerk({ name }: { name: string | null }) {
  const t = useT();
  return <>{name ?? t('windows.nobody')}</>;
}

function Items({ codes }: { codes: readonly string[] }) {
  const t = useT();
  const nameOf = useItemName();
  const text = codes.length === 0 ? t('windows.allItems') : codes.map(nameOf).join('、');
  return <span title={text}>{text}</span>;
}
