import Box from '@mui/material/Box';
import type { ChangeLine } from '../../../domain/items/describeChanges.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useFieldName } from './useFieldName.ts';

/** Differences in words: of what, from what, to what. */
export function ChangeLines({ lines }: { lines: readonly ChangeLine[] }) {
  const t = useT();
  const local = useLocalText();
  const fieldName = useFieldName();
  if (lines.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('itemEdit.noChange')}</Box>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {lines.map(line => {
        const { part, id, how, field, from, to } = line;
        const name = local(line.name);
        return (
          <Box component="li" key={[part, id, how, field].join(' ')} sx={lineStyle}>
            <Box>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t(`itemEdit.part.${part}`)}
              </Box>{' '}
              {name}
              {field && ` · ${fieldName(field)}`}
            </Box>
            <Box sx={{ overflowWrap: 'anywhere' }}>
              {how === 'changed' ? (
                <>
                  <Box component="del" sx={{ color: 'text.secondary' }}>
                    {local(from)}
                  </Box>{' '}
                  →{' '}
                  <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 600 }}>
                    {local(to)}
                  </Box>
                </>
              ) : (
                t(`itemEdit.how.${how}`)
              )}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

const lineStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 2fr) minmax(0, 3fr)' },
  columnGap: 2,
  py: 0.5,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0 },
} as const;
