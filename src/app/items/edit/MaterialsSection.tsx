import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { freshCode, type MaterialDraft, newMaterial } from '../../../domain/items/edit/draft.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../shared/Section.tsx';
import { AddButton } from './AddButton.tsx';
import { useEditor } from './EditorContext.ts';
import { MaterialCard } from './MaterialCard.tsx';
import { ProblemAt } from './ProblemAt.tsx';
import { rowOf } from './sections.ts';
import { useRowsAt } from './useRowsAt.ts';

/** Every material that may be asked for: a line each, one of them open. */
export function MaterialsSection() {
  const t = useT();
  const { former, target } = useEditor();
  const list = useRowsAt<MaterialDraft>('materials');
  const [openId, setOpenId] = useState<string>();
  const led = target && rowOf(target.path);
  const ledId = led === undefined ? undefined : list.rows[led]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a lead is followed once, not at every change of the list
  useEffect(() => {
    if (ledId) setOpenId(ledId);
  }, [target?.count]);
  const add = () => {
    const id = freshCode('M', [...list.rows.map(row => row.id), ...Object.keys(former.materials)]);
    setOpenId(id);
    list.add(newMaterial(id));
  };
  return (
    <Section title={t('items.materials.title')} isFlush>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {list.rows.map((material, index) => (
          <MaterialCard
            key={material.id}
            material={material}
            index={index}
            list={list}
            isOpen={material.id === openId}
            onToggle={() => setOpenId(material.id === openId ? undefined : material.id)}
          />
        ))}
      </Box>
      <Box sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}>
        <ProblemAt path="materials" />
        <AddButton
          label={t('itemEdit.add', { noun: t('itemEdit.material') })}
          onPress={add}
          isDisabled={list.isReadOnly}
          buttonRef={list.addButton}
        />
      </Box>
    </Section>
  );
}
