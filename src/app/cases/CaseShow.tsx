import Box from '@mui/material/Box';
import type { CaseDetail } from '../../contract/cases.ts';
import type { Item } from '../../domain/items/item.ts';
import { ItemChangeNote } from '../shared/records/ItemChangeNote.tsx';
import { useItem } from '../shared/records/items.ts';
import { Neighbours } from '../shared/records/Neighbours.tsx';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { OrdersAbout } from '../supervision/OrdersAbout.tsx';
import { CaseActions } from './CaseActions.tsx';
import { CaseAside } from './CaseAside.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseOwed } from './CaseOwed.tsx';
import { CasePapers } from './CasePapers.tsx';
import { DEFAULT_FILTER, DEFAULT_SORT } from './caseViews.ts';
import { DueLedger } from './DueLedger.tsx';
import { CaseFiles } from './files/CaseFiles.tsx';
import { Comments } from './hands/Comments.tsx';
import { Viewers } from './hands/Viewers.tsx';
import { Materials } from './Materials.tsx';
import { CaseParts } from './parts/CaseParts.tsx';
import { Stages } from './Stages.tsx';
import { Timeline } from './Timeline.tsx';
import { TimeSplit } from './TimeSplit.tsx';

/** One case: how it stands, what may be done, and everything that explains it. */
export function CaseShow() {
  return (
    <RecordPage<CaseDetail> resource="cases" isDetail>
      {record => <CasePage record={record} />}
    </RecordPage>
  );
}

function CasePage({ record }: { record: CaseDetail }) {
  const present = useItem(record.itemCode);
  // A case keeps the version that it was accepted under.
  const item = (record.itemDefinition as Item | null | undefined) ?? present;
  return (
    <Box>
      <Neighbours resource="cases" id={record.id} sort={DEFAULT_SORT} defaultFilter={DEFAULT_FILTER} />
      <CaseHeader record={record} item={item} />
      <ItemChangeNote change={record.itemChange} />
      <CaseOwed record={record} />
      <Viewers caseId={record.id} />
      <CaseActions record={record} item={item} />
      <Box sx={columns}>
        <Box sx={{ minWidth: 0 }}>
          <Stages record={record} item={item} />
          <CaseParts record={record} />
          <TimeSplit record={record} />
          <Materials record={record} item={item} />
          <CaseFiles record={record} item={item} />
          <CasePapers record={record} />
          <DueLedger record={record} />
          <OrdersAbout type="case" id={record.id} name={record.number} addresseeId={record.assigneeId} />
          <Comments record={record} />
          <Timeline record={record} />
        </Box>
        <CaseAside record={record} item={item} />
      </Box>
    </Box>
  );
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 21rem' },
  columnGap: 1.5,
  alignItems: 'start',
};

export default CaseShow;
