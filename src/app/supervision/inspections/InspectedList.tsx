import Box from '@mui/material/Box';
import type { InspectedCaseRecord } from '../../../contract/inspections.ts';
import { useT } from '../../i18n/useT.ts';
import type { Column } from '../../shared/records/column.ts';
import type { View } from '../../shared/records/filterValues.ts';
import { ItemName } from '../../shared/records/ItemName.tsx';
import { ListPage } from '../../shared/records/ListPage.tsx';
import { Moment } from '../../shared/records/Moment.tsx';
import { useCan, useStaff } from '../../shared/useStaff.ts';
import { DrawButton } from './DrawButton.tsx';
import { Drawings } from './Drawings.tsx';
import { Findings, InspectedLimit, InspectedState } from './InspectedState.tsx';

const COLUMNS: readonly Column<InspectedCaseRecord>[] = [
  { key: 'case', label: 'inspections.fields.caseNumber', cell: r => r.caseNumber },
  { key: 'item', label: 'inspections.fields.item', isCut: true, cell: r => <ItemName code={r.itemCode} /> },
  {
    key: 'status',
    label: 'inspections.fields.status',
    sort: 'status',
    cell: r => <InspectedState record={r} />,
  },
  {
    key: 'findings',
    label: 'inspections.fields.findings',
    isCut: true,
    width: '20%',
    cell: r => <Findings record={r} />,
  },
  { key: 'handler', label: 'inspections.fields.handler', cell: r => r.handlerName ?? '—' },
  {
    key: 'limit',
    label: 'inspections.fields.limit',
    sort: 'rectifyBy',
    cell: r => <InspectedLimit record={r} />,
  },
  { key: 'inspection', label: 'inspections.fields.inspection', isExtra: true, cell: r => r.inspectionNumber },
  {
    key: 'drawnAt',
    label: 'inspections.fields.drawnAt',
    sort: 'drawnAt',
    isExtra: true,
    cell: r => <Moment at={r.drawnAt} withDay />,
  },
];

const OPEN = ['drawn', 'found', 'planned', 'rectified'];

/** 抽查: the drawn cases, what is to be put right first on top. */
export default function InspectedList() {
  const t = useT();
  const mayDraw = useCan()('inspections.draw');
  return (
    <>
      <ListPage<InspectedCaseRecord>
        resource="inspected-cases"
        title={t('inspections.name')}
        intro={t('inspections.intro')}
        sort={{ field: 'rectifyBy', order: 'ASC' }}
        defaultFilter={{ status: OPEN }}
        views={useViews()}
        actions={<DrawButton />}
        columns={COLUMNS}
        pathOf={record => `/inspected-cases/${record.id}/show`}
        empty={{ title: t('inspections.empty.title'), text: t('inspections.empty.text') }}
      />
      {mayDraw && (
        <Box sx={{ mt: 2 }}>
          <Drawings />
        </Box>
      )}
    </>
  );
}

function useViews(): View[] {
  const t = useT();
  const staff = useStaff();
  return [
    { key: 'open', label: t('inspections.views.open'), filter: { status: OPEN } },
    { key: 'drawn', label: t('inspections.views.drawn'), filter: { status: ['drawn'] } },
    {
      key: 'mine',
      label: t('inspections.views.mine'),
      filter: { status: ['found', 'planned'], ...(staff && { handlerId: staff.id }) },
    },
    {
      key: 'found',
      label: t('inspections.views.found'),
      filter: { status: ['found', 'planned', 'rectified', 'closed'] },
    },
    { key: 'all', label: t('inspections.views.all'), filter: {} },
  ];
}
