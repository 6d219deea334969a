import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Link } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { useEditor } from './EditorContext.ts';
import { type EditorSection, SECTIONS, sectionOf } from './sections.ts';

/** The way between the parts; each has its address. */
export function SectionNav({ itemId, present }: { itemId: string; present: EditorSection }) {
  const t = useT();
  const { problems } = useEditor();
  const errorsIn = (section: EditorSection) =>
    problems.filter(({ path, level }) => level === 'error' && sectionOf(path) === section).length;
  return (
    <Box component="nav" aria-label={t('itemEdit.parts')} sx={{ mb: 1.5 }}>
      {SECTIONS.map(section => {
        const count = errorsIn(section);
        return (
          <ButtonBase
            key={section}
            component={Link}
            to={`/items/${itemId}/${section}`}
            aria-current={section === present ? 'page' : undefined}
            sx={linkStyle}
          >
            {t(`itemEdit.sections.${section}`)}
            {count > 0 && (
              <Box
                component="span"
                sx={{ color: 'error.main' }}
                title={t('itemEdit.toMend', { smart_count: count })}
              >
                ■ {count}
              </Box>
            )}
          </ButtonBase>
        );
      })}
    </Box>
  );
}

const linkStyle = {
  display: 'flex',
  width: '100%',
  justifyContent: 'space-between',
  gap: 1,
  minHeight: '2.29rem',
  px: 1.25,
  borderRadius: '3px',
  fontSize: '1rem',
  color: 'text.primary',
  textAlign: 'left',
  '&:hover': { backgroundColor: 'action.hover' },
  '&[aria-current]': { backgroundColor: 'action.selected', color: 'primary.main', fontWeight: 600 },
  '&.Mui-focusVisible': { outline: '2px solid', outlineColor: 'primary.main' },
} as const;
