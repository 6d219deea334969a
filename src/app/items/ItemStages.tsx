import { stagesOf } from '../../domain/cases/stages.ts';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { UnconfirmedChip } from '../shared/records/UnconfirmedChip.tsx';
import { Section } from '../shared/Section.tsx';

/** Who works the item, in order, and the role that does it here. */
export function ItemStages({ item }: { item: Item }) {
  const t = useT();
  const local = useLocalText();
  return (
    <Section title={t('items.stages.title')} isFlush>
      <PlainTable
        label={t('items.stages.title')}
        heads={[
          t('items.stages.no'),
          t('items.stages.name'),
          t('items.stages.who'),
          t('items.stages.role'),
          t('items.stages.days'),
          t('items.fields.unconfirmed'),
        ]}
        rows={stagesOf(item)}
        keyOf={stage => String(stage.no)}
        cells={stage => [
          stage.no + 1,
          local(stage),
          stage.who,
          stage.role === 'other-office' ? t('items.stages.otherOffice') : t(`shell.roles.${stage.role}`),
          stage.days || '—',
          <UnconfirmedChip key="chip" status={stage.status} />,
        ]}
      />
    </Section>
  );
}
