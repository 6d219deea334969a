import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useEditor } from './EditorContext.ts';
import { valueAt } from './path.ts';
import { rowOf, sectionOf } from './sections.ts';

const NAMED = ['variants', 'circumstances', 'materials', 'stages', 'delivery'];

/** `placeName('materials.3.copies')`: the material's name; of a value of the item itself, the part of the page. */
export function usePlaceName(): (path: string) => string {
  const t = useT();
  const local = useLocalText();
  const { draft } = useEditor();
  return path => {
    const [part = ''] = path.split('.');
    const row = rowOf(path);
    const name = NAMED.includes(part) && row !== undefined ? valueAt(draft, `${part}.${row}`) : undefined;
    const text = local(name as { zh: string; en: string } | undefined);
    if (text) return text;
    if (path === 'legalDays' || path === 'committedDays') return t(`items.fields.${path}`);
    return t(`itemEdit.sections.${sectionOf(path)}`) + (row === undefined ? '' : ` ${row + 1}`);
  };
}
