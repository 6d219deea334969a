import { copiesOf, type Material } from '../../../domain/items/item.ts';
import { FORM_WORDS } from '../../../domain/items/itemWords.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../records/localText.ts';

/** How a material is handed in: its form, how many when more than one, and that it is fetched where data are shared. */
export function useMaterialFacts(): (material: Material) => string[] {
  const t = useT();
  const local = useLocalText();
  return material => {
    const copies = copiesOf(material);
    const isFetched = material.source === 'data_share' && material.form !== 'data_share';
    return [
      local(FORM_WORDS[material.form]),
      ...(copies > 1 ? [t('itemEdit.copiesOf', { count: copies })] : []),
      ...(isFetched ? [local(FORM_WORDS.data_share)] : []),
    ];
  };
}
