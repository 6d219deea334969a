import Box from '@mui/material/Box';
import type { ChecklistLine } from '../../../domain/items/checklist.ts';
import { copiesOf, type Item } from '../../../domain/items/item.ts';
import { FORM_WORDS, SOURCE_WORDS } from '../../../domain/items/itemWords.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';

/** One line of the checklist as the window would see it. */
export function PreviewLine({ line, item }: { line: ChecklistLine; item: Item }) {
  const t = useT();
  const local = useLocalText();
  const material = item.materials.find(({ id }) => id === line.materialId);
  if (!material) return null;
  const copies = copiesOf(material);
  const facts = [
    local(FORM_WORDS[material.form]),
    copies > 1 ? t('itemEdit.copiesOf', { count: copies }) : '',
    local(SOURCE_WORDS[material.source]),
    line.deferrable ? t('items.materials.deferrable') : '',
    line.declarable ? t('itemEdit.declarable') : '',
    local(line.reason),
  ];
  const need = line.undecided ? 'undecided' : line.need;
  return (
    <Box component="li" sx={rowStyle}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t(`itemEdit.preview.${need}`)}
      </Box>
      <span>
        {local(material)}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.93rem' }}>
          {facts.filter(Boolean).join(' · ')}
        </Box>
      </span>
    </Box>
  );
}

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: '6em minmax(0, 1fr)',
  columnGap: 1,
  py: 0.75,
  borderBottom: 1,
  borderColor: 'divider',
} as const;
