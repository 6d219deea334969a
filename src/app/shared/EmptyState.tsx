import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  /** What this is. */
  title: string;
  /** Why it is empty. */
  text?: string;
  /** What to press. */
  action?: ReactNode;
}

/** An empty place that teaches: what this is, why it is empty, what to press. */
export function EmptyState({ title, text, action }: Props) {
  return (
    <Box role="status" sx={{ px: 3, py: 5, textAlign: 'center', maxWidth: 560, mx: 'auto' }}>
      <Typography sx={{ fontWeight: 600, mb: 0.5 }}>{title}</Typography>
      {text && <Typography color="textSecondary">{text}</Typography>}
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
