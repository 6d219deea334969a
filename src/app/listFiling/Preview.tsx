import { isIdType } from '../../domain/identity/idTypes.ts';
import { maskIdNumber, maskPhone } from '../../domain/identity/mask.ts';
import type { ListRow } from '../../domain/listFile/rows.ts';
import { useT } from '../i18n/useT.ts';
import { useItem } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { ScrollBox } from '../shared/ScrollBox.tsx';
import type { ListDraft } from './draft.ts';

/** The rows as they will be filed. Numbers are masked: a hall looks over the shoulder. */
export function Preview({ rows, draft }: { rows: readonly ListRow[]; draft: ListDraft }) {
  const t = useT();
  const local = useLocalText();
  const item = useItem(draft.itemCode);
  const answersOf = (row: ListRow): string =>
    [
      local(item?.variants.find(({ code }) => code === row.variant)),
      ...(item?.circumstances ?? []).map(({ code, answers, ...question }) => {
        const answer = local(answers.find(each => each.code === row.circumstances[code]));
        return answer && `${local(question)} ${answer}`;
      }),
    ]
      .filter(Boolean)
      .join('；');
  return (
    <ScrollBox label={t('listFiling.preview')} sx={{ maxHeight: '22rem' }}>
      <PlainTable
        label={t('listFiling.preview')}
        heads={[
          t('listFiling.heads.line'),
          t('listFiling.heads.name'),
          t('listFiling.heads.idNumber'),
          t('listFiling.heads.phone'),
          t('listFiling.heads.answers'),
        ]}
        wrapping={[4]}
        rows={rows}
        keyOf={row => String(row.line)}
        cells={row => [
          row.line,
          row.name,
          isIdType(row.idType) ? maskIdNumber(row.idType, row.idNumber) : '',
          maskPhone(row.phone),
          answersOf(row),
        ]}
      />
    </ScrollBox>
  );
}
