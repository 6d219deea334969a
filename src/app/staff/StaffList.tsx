import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { Link } from 'react-router';
import type { StaffRecord } from '../../contract/office.ts';
import { ROLES } from '../../domain/staff/roles.ts';
import { useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import type { View } from '../shared/records/filterValues.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { useCan } from '../shared/useStaff.ts';

const COLUMNS: readonly Column<StaffRecord>[] = [
  { key: 'name', label: 'staff.fields.name', sort: 'name', cell: r => r.name },
  { key: 'username', label: 'staff.fields.username', sort: 'username', cell: r => r.username },
  { key: 'roles', label: 'staff.fields.roles', cell: r => <RoleNames roles={r.roles} /> },
  { key: 'department', label: 'staff.fields.department', sort: 'department', cell: r => r.department || '—' },
  { key: 'state', label: 'staff.fields.active', sort: 'active', cell: r => <AccountState staff={r} /> },
  {
    key: 'signIn',
    label: 'staff.fields.lastSignInAt',
    sort: 'lastSignInAt',
    cell: r => <Moment at={r.lastSignInAt} />,
  },
  { key: 'sessions', label: 'staff.fields.openSessions', isNumber: true, cell: r => r.openSessions || '—' },
];

/** Everybody with an account; administrators change them, managers look. */
export function StaffList() {
  const t = useT();
  const can = useCan();
  return (
    <ListPage<StaffRecord>
      resource="staff"
      title={t('staff.name')}
      sort={{ field: 'username', order: 'ASC' }}
      defaultFilter={{ active: true }}
      views={useViews()}
      filters={
        <>
          <SearchFilter label={t('staff.search')} />
          <SelectFilter
            name="roles"
            label={t('staff.fields.roles')}
            choices={ROLES.map(id => ({ id, name: t(`shell.roles.${id}`) }))}
          />
        </>
      }
      actions={
        can('staff.edit') && (
          <Button variant="contained" component={Link} to="/staff/create">
            {t('staff.create')}
          </Button>
        )
      }
      columns={COLUMNS}
      pathOf={record => `/staff/${record.id}/show`}
      empty={{ title: t('staff.empty.title'), text: t('staff.empty.text') }}
    />
  );
}

function useViews(): View[] {
  const t = useT();
  return [
    { key: 'active', label: t('staff.views.active'), filter: { active: true } },
    { key: 'locked', label: t('staff.views.locked'), filter: { locked: true } },
    { key: 'disabled', label: t('staff.views.disabled'), filter: { active: false } },
    { key: 'all', label: t('staff.views.all'), filter: {} },
  ];
}

export function RoleNames({ roles }: Pick<StaffRecord, 'roles'>) {
  const t = useT();
  return <>{roles.map(role => t(`shell.roles.${role}`)).join(' · ')}</>;
}

export function AccountState({ staff }: { staff: StaffRecord }) {
  const t = useT();
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
      {staff.active ? t('staff.active') : <Chip label={t('staff.disabled')} />}
      {staff.locked && <Chip color="error" label={t('staff.locked')} />}
      {staff.mustChangePassword && <Chip variant="outlined" label={t('staff.mustChange')} />}
    </Box>
  );
}

export default StaffList;
