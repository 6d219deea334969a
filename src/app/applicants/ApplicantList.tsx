import type { ApplicantRecord } from '../../contract/people.ts';
import { ID_TYPE_TEXTS, ID_TYPES, isIdType } from '../../domain/identity/idTypes.ts';
import { useT } from '../i18n/useT.ts';
import { MaskedText } from '../shared/MaskedText.tsx';
import type { Column } from '../shared/records/column.ts';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import { ListPage } from '../shared/records/ListPage.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { Moment } from '../shared/records/Moment.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';

const COLUMNS: readonly Column<ApplicantRecord>[] = [
  {
    key: 'name',
    label: 'applicants.fields.name',
    sort: 'name',
    cell: r => <MaskedText>{r.name}</MaskedText>,
  },
  {
    key: 'idType',
    label: 'applicants.fields.idType',
    sort: 'idType',
    cell: r => <IdTypeName code={r.idType} />,
  },
  { key: 'idNumber', label: 'applicants.fields.idNumber', cell: r => <MaskedText>{r.idNumber}</MaskedText> },
  { key: 'phone', label: 'applicants.fields.phone', cell: r => <MaskedText>{r.phone}</MaskedText> },
  {
    key: 'created',
    label: 'applicants.fields.createdAt',
    sort: 'createdAt',
    cell: r => <Moment at={r.createdAt} />,
  },
  {
    key: 'updated',
    label: 'applicants.fields.updatedAt',
    sort: 'updatedAt',
    cell: r => <Moment at={r.updatedAt} />,
  },
];

/** Everyone for whom the window has received a case, masked. */
export function ApplicantList() {
  const t = useT();
  const local = useLocalText();
  return (
    <ListPage<ApplicantRecord>
      resource="applicants"
      title={t('applicants.name')}
      intro={t('applicants.intro')}
      sort={{ field: 'updatedAt', order: 'DESC' }}
      filters={
        <>
          <SearchFilter label={t('applicants.search')} width="24rem" />
          <SelectFilter
            name="idType"
            label={t('applicants.fields.idType')}
            choices={ID_TYPES.map(id => ({ id, name: local(ID_TYPE_TEXTS[id]) }))}
            width="13rem"
          />
        </>
      }
      columns={COLUMNS}
      pathOf={record => `/applicants/${record.id}/show`}
      empty={{ title: t('applicants.empty.title'), text: t('applicants.empty.text') }}
    />
  );
}

export function IdTypeName({ code }: { code: string }) {
  const local = useLocalText();
  return <>{isIdType(code) ? local(ID_TYPE_TEXTS[code]) : code}</>;
}

export default ApplicantList;
