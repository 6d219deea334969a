import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';

/** First Tab of the page: over the navigation, straight to the content. */
export function SkipLink() {
  const t = useT();
  return (
    <Box
      component="button"
      type="button"
      className="app-frame"
      onClick={() => document.getElementById('main-content')?.focus()}
      sx={{
        position: 'fixed',
        top: 4,
        left: 4,
        zIndex: 'tooltip',
        px: 2,
        py: 1,
        font: 'inherit',
        color: 'primary.contrastText',
        bgcolor: 'primary.main',
        border: 0,
        borderRadius: 1,
        transform: 'translateY(-200%)',
        '&:focus': { transform: 'none' },
      }}
    >
      {t('shell.skipToContent')}
    </Box>
  );
}
