import Box from '@mui/material/Box';
import type { ItemRecord } from '../../contract/office.ts';
import { isUnconfirmed } from '../../domain/items/unconfirmed.ts';
import { useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import { definitionOf } from '../shared/records/items.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { UnconfirmedChip } from '../shared/records/UnconfirmedChip.tsx';
import { useCan } from '../shared/useStaff.ts';
import { NewItemButton } from './edit/NewItemButton.tsx';
import { OpenDrafts } from './edit/OpenDrafts.tsx';

const COLUMNS: readonly Column<ItemRecord>[] = [
  { key: 'code', label: 'items.fields.code', sort: 'code', width: '6rem', cell: r => r.code },
  { key: 'name', label: 'items.fields.name', sort: 'zh', cell: r => <ItemTitle item={r} /> },
  { key: 'open', label: 'items.fields.open', sort: 'open', cell: r => <OpenState item={r} /> },
  { key: 'kind', label: 'items.fields.kind', sort: 'kind', cell: r => <Kind item={r} /> },
  {
    key: 'committed',
    label: 'items.fields.committedDays',
    sort: 'committedDays',
    isNumber: true,
    cell: r => <Days item={r} field="committedDays" />,
  },
  {
    key: 'legal',
    label: 'items.fields.legalDays',
    sort: 'legalDays',
    isNumber: true,
    cell: r => <Days item={r} field="legalDays" />,
  },
  { key: 'unconfirmed', label: 'items.fields.unconfirmed', isNumber: true, cell: r => r.unconfirmed || '—' },
];

/** The items of the window with their limits, honest about what nobody has confirmed. */
export function ItemList() {
  const t = useT();
  const can = useCan();
  return (
    <ListPage<ItemRecord>
      resource="items"
      title={t('items.name')}
      intro={t('items.intro')}
      sort={{ field: 'code', order: 'ASC' }}
      filters={<SearchFilter label={t('items.search')} />}
      actions={can('item-drafts.edit') && <NewItemButton />}
      before={can('item-drafts.read') && <OpenDrafts />}
      columns={COLUMNS}
      pathOf={record => `/items/${record.id}/show`}
      empty={{ title: t('items.empty.title'), text: t('items.empty.text') }}
    />
  );
}

interface Props {
  item: ItemRecord;
}

function ItemTitle({ item }: Props) {
  return <>{useLocalText()(item)}</>;
}

function OpenState({ item }: Props) {
  const t = useT();
  if (item.open) return <>{t('items.open')}</>;
  return (
    <Box component="span" title={t('items.closedWhy')} sx={{ color: 'text.secondary' }}>
      {t('items.closed')}
    </Box>
  );
}

function Kind({ item }: Props) {
  const t = useT();
  const { kind } = definitionOf(item);
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
      {t(`items.kinds.${item.kind}`)}
      <UnconfirmedChip status={kind.status} isConfirmed={!isUnconfirmed(kind)} />
    </Box>
  );
}

function Days({ item, field }: Props & { field: 'committedDays' | 'legalDays' }) {
  const t = useT();
  const value = definitionOf(item)[field];
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center', whiteSpace: 'nowrap' }}
    >
      <UnconfirmedChip status={value.status} isConfirmed={!isUnconfirmed(value)} />
      {t('records.workingDays', { smart_count: item[field] })}
    </Box>
  );
}

export default ItemList;
