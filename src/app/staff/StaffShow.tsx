import Box from '@mui/material/Box';
import type { StaffRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { Facts } from '../shared/records/Facts.tsx';
import { useItemName } from '../shared/records/items.ts';
import { Moment } from '../shared/records/Moment.tsx';
import { Neighbours } from '../shared/records/Neighbours.tsx';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { Section } from '../shared/Section.tsx';
import { useCan } from '../shared/useStaff.ts';
import { Sessions } from './Sessions.tsx';
import { StaffActions } from './StaffActions.tsx';
import { AccountState, RoleNames } from './StaffList.tsx';

/** One account: what it may do, where it is signed in, and what an administrator can do about it. */
export function StaffShow() {
  return <RecordPage<StaffRecord> resource="staff">{record => <StaffPage record={record} />}</RecordPage>;
}

function StaffPage({ record }: { record: StaffRecord }) {
  const can = useCan();
  return (
    <Box>
      <Neighbours
        resource="staff"
        id={record.id}
        sort={{ field: 'username', order: 'ASC' }}
        defaultFilter={{ active: true }}
      />
      <PageTitle
        title={record.name}
        beside={<AccountState staff={record} />}
        actions={can('staff.edit') && <StaffActions record={record} />}
      />
      <About record={record} />
      {can('sessions.read') && <Sessions record={record} />}
    </Box>
  );
}

function About({ record }: { record: StaffRecord }) {
  const t = useT();
  const itemName = useItemName();
  const page = (['kiosk', 'screen', 'sign', 'rating'] as const).find(known => known === record.devicePage);
  return (
    <Section title={t('staff.about')}>
      <Facts
        facts={[
          { label: t('staff.fields.username'), value: record.username },
          { label: t('staff.fields.roles'), value: <RoleNames roles={record.roles} /> },
          { label: t('staff.fields.department'), value: record.department || null },
          {
            label: t('staff.fields.items'),
            value: record.items.length > 0 ? record.items.map(itemName).join(' · ') : t('staff.allItems'),
          },
          ...(record.devicePage
            ? [
                {
                  label: t('staff.fields.devicePage'),
                  value: page ? t(`staff.devicePages.${page}`) : record.devicePage,
                },
              ]
            : []),
          {
            label: t('staff.fields.lastSignInAt'),
            value: record.lastSignInAt ? <Moment at={record.lastSignInAt} withDay /> : t('staff.never'),
          },
        ]}
      />
    </Section>
  );
}

export default StaffShow;
