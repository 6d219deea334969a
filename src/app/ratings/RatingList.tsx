import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { RatingRecord } from '../../contract/ratings.ts';
import { useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import { DayRangeFilter } from '../shared/records/DayRangeFilter.tsx';
import type { View } from '../shared/records/filterValues.ts';
import { ItemName } from '../shared/records/ItemName.tsx';
import { useItemChoices } from '../shared/records/items.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { useCan } from '../shared/useStaff.ts';
import { GradeTag } from './GradeTag.tsx';
import { RatingSummaryBox } from './RatingSummaryBox.tsx';
import { FollowUpLink, Reasons, Source, Subject } from './ratingCells.tsx';

const COLUMNS: readonly Column<RatingRecord>[] = [
  { key: 'day', label: 'ratings.fields.ratedOn', sort: 'ratedOn', cell: r => r.ratedOn },
  { key: 'grade', label: 'ratings.fields.grade', sort: 'grade', cell: r => <GradeTag grade={r.grade} /> },
  {
    key: 'reasons',
    label: 'ratings.fields.reasons',
    isCut: true,
    width: '22%',
    cell: r => <Reasons record={r} />,
  },
  {
    key: 'item',
    label: 'ratings.fields.item',
    sort: 'itemCode',
    isCut: true,
    width: '16%',
    cell: r => <ItemName code={r.itemCode} />,
  },
  { key: 'window', label: 'ratings.fields.window', cell: r => r.windowNo ?? '—' },
  { key: 'rated', label: 'ratings.fields.rated', cell: r => r.ratedName ?? '—' },
  { key: 'followUp', label: 'ratings.followUps', cell: r => <FollowUpLink record={r} /> },
  { key: 'subject', label: 'ratings.fields.subject', cell: r => <Subject record={r} /> },
  {
    key: 'source',
    label: 'ratings.fields.source',
    sort: 'source',
    isExtra: true,
    cell: r => <Source record={r} />,
  },
];

/** What visitors said, the newest first. */
export default function RatingList() {
  const t = useT();
  const can = useCan();
  return (
    <ListPage<RatingRecord>
      resource="ratings"
      title={t('ratings.name')}
      intro={t('ratings.intro')}
      sort={{ field: 'id', order: 'DESC' }}
      before={can('rating-summary.read') ? <RatingSummaryBox /> : undefined}
      views={useViews()}
      filters={<RatingFilters />}
      actions={
        <>
          {can('rating-settings.edit') && (
            <Button variant="outlined" component={Link} to="/rating-settings">
              {t('ratings.settings')}
            </Button>
          )}
          <Button variant="contained" component={Link} to="/follow-ups">
            {t('ratings.followUps')}
          </Button>
        </>
      }
      columns={COLUMNS}
      empty={{ title: t('ratings.empty.title'), text: t('ratings.empty.text') }}
    />
  );
}

function useViews(): View[] {
  const t = useT();
  return [
    { key: 'all', label: t('ratings.views.all'), filter: {} },
    { key: 'bad', label: t('ratings.views.bad'), filter: { grade: [1, 2] } },
  ];
}

function RatingFilters() {
  const t = useT();
  return (
    <>
      <SelectFilter
        name="itemCode"
        label={t('ratings.fields.item')}
        choices={useItemChoices()}
        width="11rem"
      />
      <DayRangeFilter source="ratedOn" label={t('ratings.fields.ratedOn')} />
    </>
  );
}
