import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { MaterialDraft } from '../../../domain/items/edit/draft.ts';
import { FORM_WORDS, NEED_WORDS } from '../../../domain/items/itemWords.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { UnconfirmedChip } from '../../shared/records/UnconfirmedChip.tsx';
import { useEditor } from './EditorContext.ts';
import { MaterialFields } from './MaterialFields.tsx';
import { ProblemMark } from './ProblemMark.tsx';
import { RowButtons } from './RowButtons.tsx';
import type { RowsAt } from './useRowsAt.ts';

interface Props {
  material: MaterialDraft;
  index: number;
  list: RowsAt<MaterialDraft>;
  isOpen: boolean;
  onToggle: () => void;
}

/** A material: its line, and its fields when it is open. */
export function MaterialCard({ material, index, list, isOpen, onToggle }: Props) {
  const t = useT();
  const local = useLocalText();
  const { settled } = useEditor();
  const path = `materials.${index}`;
  const name = local(material) || material.zh || t('itemEdit.unnamed');
  const facts = [
    local(NEED_WORDS[material.need]),
    local(FORM_WORDS[material.form]),
    (material.copies ?? 1) > 1 ? t('itemEdit.copiesOf', { count: material.copies ?? 1 }) : '',
    material.deferrable ? t('items.materials.deferrable') : '',
    material.when ? local(material.whenText) : '',
  ].filter(Boolean);
  const after = settled.materials[index];
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', pr: 1 }}>
        <ButtonBase aria-expanded={isOpen} onClick={onToggle} sx={lineStyle}>
          <Box component="span" aria-hidden sx={{ color: 'text.secondary', width: '1em' }}>
            {isOpen ? '▾' : '▸'}
          </Box>
          <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {name}{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.93rem' }}>
              {facts.join(' · ')}
            </Box>
          </Box>
          <Box component="span" sx={{ ml: 'auto', display: 'flex', gap: 0.75, flex: 'none' }}>
            <ProblemMark path={path} />
            {after && <UnconfirmedChip status={after.status} isConfirmed={after.confirmedBy !== undefined} />}
          </Box>
        </ButtonBase>
        <RowButtons
          name={name}
          index={index}
          count={list.rows.length}
          onMove={by => list.move(index, by)}
          onRemove={() => list.remove(index)}
          isDisabled={list.isReadOnly}
        />
      </Box>
      {isOpen && (
        <Box sx={{ px: 2, pb: 2, pt: 1, ml: 2 }}>
          <MaterialFields material={material} path={path} isNew={list.isAdded(index)} />
        </Box>
      )}
    </Box>
  );
}

const lineStyle = {
  flex: 1,
  minWidth: 0,
  minHeight: '2.86rem',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-start',
  textAlign: 'left',
  gap: 1,
  pl: 2,
  pr: 1,
  py: 0.5,
  fontSize: '1rem',
  '&:hover': { backgroundColor: 'action.hover' },
  '&.Mui-focusVisible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
} as const;
