import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { useT } from '../i18n/useT.ts';

interface Props {
  title: string;
  /** Beside the title: a tag, a count. */
  beside?: ReactNode;
  /** At the right: the page's buttons, the primary one last. */
  actions?: ReactNode;
}

/** The page's one h1, also the browser tab's name. */
export function PageTitle({ title, beside, actions }: Props) {
  const t = useT();
  const tab = `${title} · ${t('shell.product')}`;
  useEffect(() => {
    document.title = tab;
  }, [tab]);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minHeight: 40, mb: 1.5, flexWrap: 'wrap' }}>
      <Typography variant="h1">{title}</Typography>
      {beside}
      <Box sx={{ flex: 1 }} />
      {actions && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>{actions}</Box>
      )}
    </Box>
  );
}
