import { useT } from '../../i18n/useT.ts';
import { definitionOf, useItems } from '../../shared/records/items.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { SelectFilter } from '../../shared/records/SelectFilter.tsx';

/** "Waits for 公安": the offices that any item of the office names for a joint review. */
export function OfficeFilter() {
  const t = useT();
  const local = useLocalText();
  const parts = useItems().flatMap(item => definitionOf(item).stages.flatMap(stage => stage.parts ?? []));
  const named = new Map(parts.map(part => [part.code, local(part)]));
  if (named.size === 0) return null;
  const choices = [...named].map(([id, name]) => ({ id, name }));
  return (
    <SelectFilter
      name="waitsFor"
      label={t('caseParts.waitsFor')}
      choices={[{ id: '*', name: t('caseParts.anyOffice') }, ...choices]}
      width="8rem"
    />
  );
}
