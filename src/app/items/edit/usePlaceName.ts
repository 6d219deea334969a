import type { MessageKey } from '../../i18n/catalogue.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useEditor } from './EditorContext.ts';
import { valueAt } from './path.ts';
import { rowOf, sectionOf } from './sections.ts';

const NAMED = ['variants', 'circumstances', 'materials', 'stages', 'delivery'];

/** The fields of a row that can be wrong, by the last part of their path. */
const FIELDS = {
  zh: 'itemEdit.problemFields.zh',
  en: 'itemEdit.problemFields.en',
  code: 'itemEdit.problemFields.code',
  id: 'itemEdit.problemFields.code',
  when: 'itemEdit.problemFields.when',
  days: 'itemEdit.problemFields.days',
  who: 'itemEdit.problemFields.who',
  answers: 'itemEdit.problemFields.answers',
  variants: 'itemEdit.askedOf',
  copies: 'itemEdit.copies',
  source: 'itemEdit.source',
  deferrable: 'itemEdit.deferrable',
  declarable: 'itemEdit.declarable',
} as const satisfies Readonly<Record<string, MessageKey>>;

const fieldOf = (path: string): MessageKey | undefined => {
  const last = path.split('.').at(-1) ?? '';
  return Object.hasOwn(FIELDS, last) ? FIELDS[last as keyof typeof FIELDS] : undefined;
};

/** `placeName('materials.3.copies')`: the material's name and the field; of a value of the item itself, the part of the page. */
export function usePlaceName(): (path: string) => string {
  const t = useT();
  const local = useLocalText();
  const { draft } = useEditor();
  return path => {
    const [part = ''] = path.split('.');
    const row = rowOf(path);
    const name = NAMED.includes(part) && row !== undefined ? valueAt(draft, `${part}.${row}`) : undefined;
    const text = local(name as { zh: string; en: string } | undefined);
    const field = fieldOf(path);
    const withField = (place: string) => (field ? `${place} · ${t(field)}` : place);
    if (text) return withField(text);
    if (path === 'legalDays' || path === 'committedDays') return t(`items.fields.${path}`);
    return withField(t(`itemEdit.sections.${sectionOf(path)}`) + (row === undefined ? '' : ` ${row + 1}`));
  };
}
