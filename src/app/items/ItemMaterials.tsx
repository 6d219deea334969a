import Box from '@mui/material/Box';
import type { Item, Material } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { MaterialHelp } from '../shared/material/MaterialHelp.tsx';
import { useMaterialFacts } from '../shared/material/useMaterialFacts.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { SourceText } from '../shared/records/SourceText.tsx';
import { UnconfirmedChip } from '../shared/records/UnconfirmedChip.tsx';
import { Section } from '../shared/Section.tsx';

/** Every material that may be asked for, and when. */
export function ItemMaterials({ item }: { item: Item }) {
  const t = useT();
  const local = useLocalText();
  const factsOf = useMaterialFacts();
  const basisOf = (material: Material) =>
    material.citation ? (
      <SourceText source={material.citation} />
    ) : (
      <UnconfirmedChip status={material.status} />
    );
  return (
    <Section title={t('items.materials.title')} isFlush>
      <PlainTable
        label={t('items.materials.title')}
        heads={[
          t('items.materials.name'),
          t('items.materials.need'),
          t('items.materials.form'),
          t('items.materials.when'),
          t('items.materials.deferrable'),
          t('items.materials.basis'),
        ]}
        wrapping={[0, 3]}
        rows={item.materials}
        keyOf={material => material.id}
        cells={material => [
          <Box key="name">
            {local(material)}
            <MaterialHelp material={material} />
          </Box>,
          t(`items.materials.needs.${material.need}`),
          factsOf(material).join(' · '),
          local(material.whenText) || t('items.materials.always'),
          t(material.deferrable ? 'items.materials.yes' : 'items.materials.no'),
          basisOf(material),
        ]}
      />
    </Section>
  );
}
