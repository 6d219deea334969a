import Box from '@mui/material/Box';
import type { ItemDraft } from '../../../domain/items/edit/draft.ts';
import type { LocalText } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { useEditor } from './EditorContext.ts';
import { under, valueAt, withValueAt } from './path.ts';
import { TextAt } from './TextAt.tsx';

const pairAt = (draft: ItemDraft, path: string) => valueAt(draft, path) as LocalText | null | undefined;

interface Props {
  /** Of what holds `zh` and `en`; '' for the item itself. */
  path: string;
  /** Where its problems stand, when not at its own path. */
  problemPath?: string;
  label: string;
  maxLength: number;
  isRequired?: boolean;
  isMultiline?: boolean;
  autoFocus?: boolean;
  /** Puts the pair where it belongs, when that is more than its path. */
  onPut?: (pair: LocalText) => void;
}

/** A text in both languages, side by side. The Chinese is what is printed. */
export function PairAt(props: Props) {
  const { path, problemPath = path, label, maxLength, isRequired, isMultiline, autoFocus, onPut } = props;
  const t = useT();
  const { draft, change } = useEditor();
  const type = (language: 'zh' | 'en') => (text: string) => {
    if (onPut) return onPut({ zh: '', en: '', ...pairAt(draft, path), [language]: text });
    change(before =>
      withValueAt(before, path, { zh: '', en: '', ...pairAt(before, path), [language]: text }),
    );
  };
  return (
    <Box sx={pairStyle}>
      {(['zh', 'en'] as const).map(language => (
        <TextAt
          key={language}
          path={under(path, language)}
          problemPath={under(problemPath, language)}
          label={t(`itemEdit.in.${language}`, { label })}
          maxLength={maxLength}
          isRequired={isRequired && language === 'zh'}
          isMultiline={isMultiline}
          autoFocus={autoFocus && language === 'zh'}
          onType={type(language)}
        />
      ))}
    </Box>
  );
}

const pairStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  gap: 1.5,
  flex: 1,
  minWidth: 0,
} as const;
