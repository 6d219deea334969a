import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';

/** A value that the server has masked; says so on hover. Never masks by itself. */
export function MaskedText({ children }: { children: string | null | undefined }) {
  const t = useT();
  if (!children) return <span>—</span>;
  const isMasked = children.includes('*');
  return (
    <Box
      component="span"
      title={isMasked ? t('shell.masked.why') : undefined}
      sx={{ letterSpacing: '0.02em' }}
    >
      {children}
    </Box>
  );
}
