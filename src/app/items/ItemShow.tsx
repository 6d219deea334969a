import Box from '@mui/material/Box';
import type { ItemRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { definitionOf } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { Neighbours } from '../shared/records/Neighbours.tsx';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { useCan } from '../shared/useStaff.ts';
import { EditButton } from './edit/EditButton.tsx';
import { VersionHistory } from './history/VersionHistory.tsx';
import { ItemAside } from './ItemAside.tsx';
import { ItemLimits } from './ItemLimits.tsx';
import { ItemMaterials } from './ItemMaterials.tsx';
import { ItemQuestions } from './ItemQuestions.tsx';
import { ItemStages } from './ItemStages.tsx';
import { ItemStops } from './ItemStops.tsx';
import { OpenToggle } from './OpenToggle.tsx';

/** One item: what it takes, how long it may take, and on what each value rests. */
export function ItemShow() {
  return <RecordPage<ItemRecord> resource="items">{record => <ItemPage record={record} />}</RecordPage>;
}

function ItemPage({ record }: { record: ItemRecord }) {
  const t = useT();
  const local = useLocalText();
  const can = useCan();
  const item = definitionOf(record);
  const open = record.unconfirmed;
  return (
    <Box>
      <Neighbours resource="items" id={record.id} sort={{ field: 'code', order: 'ASC' }} />
      <PageTitle
        title={local(record)}
        beside={
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {[
              record.code,
              t(record.open ? 'items.open' : 'items.closed'),
              open > 0 ? t('items.unconfirmedCount', { count: open }) : t('items.allConfirmed'),
            ].join(' · ')}
          </Box>
        }
        actions={
          <>
            {can('items.edit') && <OpenToggle record={record} />}
            {can('item-drafts.edit') && <EditButton itemId={record.id} />}
          </>
        }
      />
      <Box sx={columns}>
        <Box sx={{ minWidth: 0 }}>
          <ItemLimits record={record} />
          <ItemStages item={item} />
          <ItemMaterials item={item} />
          <ItemStops record={record} />
          <VersionHistory record={record} />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <ItemAside item={item} />
          <ItemQuestions item={item} />
        </Box>
      </Box>
    </Box>
  );
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 22rem' },
  columnGap: 1.5,
  alignItems: 'start',
};

export default ItemShow;
