import Box from '@mui/material/Box';
import type { Material } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../records/localText.ts';

const PARTS = ['standard', 'notes', 'sample'] as const;

/** What makes a material good enough, what to mind and where a sample is; nothing where the item says nothing of it. */
export function MaterialHelp({ material }: { material: Pick<Material, (typeof PARTS)[number]> }) {
  const t = useT();
  const local = useLocalText();
  const said = PARTS.flatMap(part => {
    const text = local(material[part]);
    return text ? [{ part, text }] : [];
  });
  if (said.length === 0) return null;
  return (
    <Box sx={{ color: 'text.secondary', fontSize: '0.86rem', lineHeight: 1.4, overflowWrap: 'anywhere' }}>
      {said.map(({ part, text }) => (
        <Box key={part} component="span" sx={{ mr: 1.5 }}>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {t(`itemEdit.${part}`)}
          </Box>{' '}
          {text}
        </Box>
      ))}
    </Box>
  );
}
