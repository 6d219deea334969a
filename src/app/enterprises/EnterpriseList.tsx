import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { EnterpriseRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import type { View } from '../shared/records/filterValues.ts';
import { GrantStateTag } from '../shared/records/GrantStateTag.tsx';
import { ListPage } from '../shared/records/ListPage.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { useCan } from '../shared/useStaff.ts';
import { GrantSummary } from './GrantSummary.tsx';
import { KindName } from './KindName.tsx';

const COLUMNS: readonly Column<EnterpriseRecord>[] = [
  { key: 'name', label: 'enterprises.fields.name', sort: 'namePinyin', width: '26%', cell: r => r.name },
  { key: 'kind', label: 'enterprises.fields.kind', sort: 'kind', cell: r => <KindName kind={r.kind} /> },
  { key: 'code', label: 'enterprises.fields.code', cell: r => r.creditCode ?? r.projectCode ?? '—' },
  { key: 'green', label: 'enterprises.fields.greenState', cell: r => <GrantStateTag state={r.greenState} /> },
  { key: 'grant', label: 'records.green.valid', cell: r => <GrantSummary grantId={r.grantId} /> },
  {
    key: 'industry',
    label: 'enterprises.fields.industry',
    sort: 'industry',
    width: '12%',
    isCut: true,
    cell: r => r.industry || '—',
  },
];

const STATES = ['in-force', 'proposed', 'not-yet', 'expired', 'revoked', 'none'] as const;

/** Whoever can hold the green channel: key enterprises and major projects. */
export function EnterpriseList() {
  const t = useT();
  const can = useCan();
  return (
    <ListPage<EnterpriseRecord>
      resource="enterprises"
      title={t('enterprises.name')}
      sort={{ field: 'namePinyin', order: 'ASC' }}
      views={useViews()}
      filters={<EnterpriseFilters />}
      actions={
        can('enterprises.edit') && (
          <Button variant="contained" component={Link} to="/enterprises/create">
            {t('enterprises.create')}
          </Button>
        )
      }
      columns={COLUMNS}
      pathOf={record => `/enterprises/${record.id}/show`}
      empty={{ title: t('enterprises.empty.title'), text: t('enterprises.empty.text') }}
    />
  );
}

function useViews(): View[] {
  const t = useT();
  return [
    { key: 'all', label: t('enterprises.views.all'), filter: {} },
    { key: 'green', label: t('enterprises.views.green'), filter: { greenState: 'in-force' } },
    { key: 'proposed', label: t('enterprises.views.proposed'), filter: { greenState: 'proposed' } },
    { key: 'projects', label: t('enterprises.views.projects'), filter: { kind: 'project' } },
  ];
}

function EnterpriseFilters() {
  const t = useT();
  return (
    <>
      <SearchFilter label={t('enterprises.search')} />
      <SelectFilter
        name="greenState"
        label={t('enterprises.fields.greenState')}
        choices={STATES.map(id => ({ id, name: t(`records.green.states.${id}`) }))}
        width="11rem"
      />
      <SelectFilter
        name="kind"
        label={t('enterprises.fields.kind')}
        choices={(['enterprise', 'project'] as const).map(id => ({ id, name: t(`enterprises.kinds.${id}`) }))}
      />
    </>
  );
}

export default EnterpriseList;
