import Box from '@mui/material/Box';
import type { ItemDraft } from '../../../domain/items/edit/draft.ts';
import { useT } from '../../i18n/useT.ts';
import { BasisAt } from './BasisAt.tsx';
import { ChoiceAt } from './ChoiceAt.tsx';
import { useEditor } from './EditorContext.ts';
import { lineStyle } from './style.ts';

type Field = 'deferral' | 'commitment';

const allowedAt = (draft: ItemDraft, field: Field) => {
  const value = draft[field]?.value;
  return value === undefined ? '' : value ? 'yes' : 'no';
};

/** 容缺 or 告知承诺 of the whole item: as its materials say, or not at all. */
export function AllowAt({ field }: { field: Field }) {
  const t = useT();
  const { draft, set, settled } = useEditor();
  const choose = (id: string) =>
    set(field, id === '' ? undefined : { status: 'P', ...draft[field], value: id === 'yes' });
  return (
    <Box sx={lineStyle}>
      <ChoiceAt
        path={field}
        label={t(`itemEdit.allow.${field}`)}
        value={allowedAt(draft, field)}
        choices={[
          { id: '', name: t('itemEdit.allow.asMaterials') },
          { id: 'yes', name: t('itemEdit.allow.yes') },
          { id: 'no', name: t('itemEdit.allow.no') },
        ]}
        width="16em"
        onChoose={choose}
      />
      {settled[field] && <BasisAt path={field} />}
    </Box>
  );
}
