import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { GrantRecord } from '../../contract/people.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { GROUNDS } from '../../domain/green/grounds.ts';
import { useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import type { View } from '../shared/records/filterValues.ts';
import { GroundName } from '../shared/records/GrantFacts.tsx';
import { GrantStateTag } from '../shared/records/GrantStateTag.tsx';
import { ListPage } from '../shared/records/ListPage.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { Moment } from '../shared/records/Moment.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { useCan } from '../shared/useStaff.ts';
import { GreenRequests } from './GreenRequests.tsx';

const COLUMNS: readonly Column<GrantRecord>[] = [
  {
    key: 'enterprise',
    label: 'grants.fields.enterpriseId',
    sort: 'enterpriseName',
    cell: r => r.enterpriseName,
  },
  {
    key: 'state',
    label: 'grants.fields.status',
    sort: 'status',
    cell: r => <GrantStateTag state={r.state} />,
  },
  { key: 'ground', label: 'grants.fields.ground', sort: 'ground', cell: r => <GroundName code={r.ground} /> },
  {
    key: 'basis',
    width: '18%',
    label: 'grants.fields.basis',
    isCut: true,
    cell: r => <span title={r.basisDocument}>{r.basisDocument}</span>,
  },
  { key: 'from', label: 'grants.fields.validFrom', sort: 'validFrom', cell: r => r.validFrom },
  { key: 'to', label: 'grants.fields.validTo', sort: 'validTo', cell: r => r.validTo },
  { key: 'liaison', label: 'grants.fields.liaison', cell: r => r.liaisonName ?? '—' },
  { key: 'deputy', label: 'grants.fields.deputy', isExtra: true, cell: r => r.deputyName ?? '—' },
  {
    key: 'proposed',
    label: 'grants.fields.proposedAt',
    sort: 'proposedAt',
    isExtra: true,
    cell: r => <Moment at={r.proposedAt} isShort />,
  },
];

/** What the list shows first: what holds, will hold, or waits for a decision. */
const CURRENT = { state: ['proposed', 'not-yet', 'in-force'] };

/** Every right to the green lane, the one that ends first on top. */
export function GrantList() {
  const t = useT();
  const can = useCan();
  const today = useToday();
  return (
    <ListPage<GrantRecord>
      resource="grants"
      title={t('grants.name')}
      intro={t('grants.intro')}
      sort={{ field: 'validTo', order: 'ASC' }}
      defaultFilter={CURRENT}
      before={<GreenRequests />}
      views={useViews(today)}
      filters={<GrantFilters />}
      actions={
        can('grants.propose') && (
          <Button variant="contained" component={Link} to="/grants/create">
            {t('grants.propose')}
          </Button>
        )
      }
      columns={COLUMNS}
      pathOf={record => `/grants/${record.id}/show`}
      empty={{ title: t('grants.empty.title'), text: t('grants.empty.text') }}
    />
  );
}

function useViews(today: Day): View[] {
  const t = useT();
  return [
    { key: 'current', label: t('grants.views.current'), filter: CURRENT },
    { key: 'toDecide', label: t('grants.views.toDecide'), filter: { state: 'proposed' } },
    { key: 'inForce', label: t('grants.views.inForce'), filter: { state: 'in-force' } },
    {
      key: 'endingSoon',
      label: t('grants.views.endingSoon'),
      filter: { state: 'in-force', validTo_lte: addDays(today, 30) },
    },
    { key: 'ended', label: t('grants.views.ended'), filter: { state: ['expired', 'revoked', 'rejected'] } },
    { key: 'all', label: t('grants.views.all'), filter: {} },
  ];
}

function GrantFilters() {
  const t = useT();
  const local = useLocalText();
  return (
    <>
      <SearchFilter label={t('grants.search')} />
      <SelectFilter
        name="ground"
        label={t('grants.fields.ground')}
        choices={GROUNDS.map(ground => ({ id: ground.code, name: local(ground) }))}
        width="11rem"
      />
    </>
  );
}

export default GrantList;
