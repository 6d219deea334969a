import Box from '@mui/material/Box';
import type { FollowUpRecord } from '../../contract/ratings.ts';
import { FOLLOW_UP_STATUSES } from '../../domain/ratings/followUpTable.ts';
import { useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import type { View } from '../shared/records/filterValues.ts';
import { ItemName } from '../shared/records/ItemName.tsx';
import { ListPage } from '../shared/records/ListPage.tsx';
import { useStaff } from '../shared/useStaff.ts';
import { FollowUpState } from './FollowUpState.tsx';
import { GradeTag } from './GradeTag.tsx';
import { Reasons } from './ratingCells.tsx';

const COLUMNS: readonly Column<FollowUpRecord>[] = [
  { key: 'day', label: 'ratings.fields.ratedOn', sort: 'createdAt', cell: r => r.rating.ratedOn },
  { key: 'status', label: 'ratings.fields.status', sort: 'status', cell: r => <FollowUpState record={r} /> },
  { key: 'grade', label: 'ratings.fields.grade', cell: r => <GradeTag grade={r.rating.grade} /> },
  {
    key: 'reasons',
    label: 'ratings.fields.reasons',
    isCut: true,
    width: '24%',
    cell: r => <Reasons record={r.rating} />,
  },
  {
    key: 'item',
    label: 'ratings.fields.item',
    isCut: true,
    cell: r => <ItemName code={r.rating.itemCode} />,
  },
  { key: 'rated', label: 'ratings.fields.rated', cell: r => r.rating.ratedName ?? '—' },
  { key: 'handler', label: 'ratings.fields.handler', cell: r => <Handler record={r} /> },
  {
    key: 'contactBy',
    label: 'ratings.fields.contactBy',
    sort: 'contactBy',
    isExtra: true,
    cell: r => r.contactBy ?? '—',
  },
  { key: 'fixBy', label: 'ratings.fields.fixBy', sort: 'fixBy', cell: r => <FixBy record={r} /> },
];

const RUNNING = FOLLOW_UP_STATUSES.filter(status => status !== 'closed' && status !== 'excluded');

/** Bad ratings, what is due first on top. */
export default function FollowUpList() {
  const t = useT();
  return (
    <ListPage<FollowUpRecord>
      resource="follow-ups"
      title={t('ratings.followUps')}
      intro={t('ratings.followUpsIntro')}
      sort={{ field: 'fixBy', order: 'ASC' }}
      defaultFilter={{ status: RUNNING }}
      views={useViews()}
      columns={COLUMNS}
      pathOf={record => `/follow-ups/${record.id}/show`}
      empty={{ title: t('ratings.noFollowUps.title'), text: t('ratings.noFollowUps.text') }}
    />
  );
}

function Handler({ record }: { record: FollowUpRecord }) {
  const t = useT();
  if (record.handlerName) return <>{record.handlerName}</>;
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {t('ratings.nobody')}
    </Box>
  );
}

/** The day, or why there is none yet. */
export function FixBy({ record: { fixBy, pendingYear } }: { record: FollowUpRecord }) {
  const t = useT();
  if (fixBy) return <>{fixBy}</>;
  return <>{pendingYear ? t('ratings.pendingYear', { year: pendingYear }) : '—'}</>;
}

function useViews(): View[] {
  const t = useT();
  const staff = useStaff();
  return [
    { key: 'open', label: t('ratings.views.open'), filter: { status: RUNNING } },
    {
      key: 'mine',
      label: t('ratings.views.mine'),
      filter: { status: RUNNING, ...(staff && { handlerId: staff.id }) },
    },
    { key: 'closed', label: t('ratings.views.closed'), filter: { status: ['closed', 'excluded'] } },
    { key: 'all', label: t('ratings.views.all'), filter: {} },
  ];
}
