import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';

interface Props {
  error: unknown;
  /** Renders the page again (react-error-boundary's and react-admin's name). */
  resetErrorBoundary?: (reason?: unknown) => void;
}

/** A page that broke: what happened, what is kept, what to press; the details folded for the administrator. */
export function ErrorPage({ error, resetErrorBoundary }: Props) {
  const t = useT();
  const message = error instanceof Error ? error.message : String(error);
  // A chunk that is gone after an update only comes with a new page.
  const isOldPage = /dynamically imported module|Importing a module/i.test(message);
  const retry = () => (isOldPage || !resetErrorBoundary ? window.location.reload() : resetErrorBoundary());
  return (
    <Box role="alert" sx={{ maxWidth: 640, mx: 'auto', mt: 8, px: 3 }}>
      <Typography variant="h1" gutterBottom>
        {t('shell.errors.title')}
      </Typography>
      <Typography>{t('shell.errors.text')}</Typography>
      <Box sx={{ display: 'flex', gap: 1, my: 3 }}>
        <Button variant="contained" onClick={retry}>
          {t('shell.errors.retry')}
        </Button>
        <Button variant="outlined" href="#/">
          {t('shell.errors.home')}
        </Button>
      </Box>
      <details>
        <summary>{t('shell.errors.details')}</summary>
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {t('shell.errors.help')}
        </Typography>
        <Box component="pre" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.86rem' }}>
          {message}
        </Box>
      </details>
    </Box>
  );
}
