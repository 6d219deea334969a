import { useT } from '../../i18n/useT.ts';
import * as messages from './messages.ts';

type Field = keyof typeof messages.zh.field;
const isKnown = (field: string): field is Field => Object.hasOwn(messages.zh.field, field);

/** What a field of a definition is called; a field that nobody has named goes by its own name. */
export function useFieldName(): (field: string) => string {
  const t = useT();
  return field => (isKnown(field) ? t(`itemEdit.field.${field}`) : field);
}
