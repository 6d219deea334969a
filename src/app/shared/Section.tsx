import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  beside?: ReactNode;
  children: ReactNode;
  /** Without inner space: for a table that fills it. */
  isFlush?: boolean;
}

/** A titled part of a page on its own paper. */
export function Section({ title, beside, children, isFlush }: Props) {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={id}
      variant="outlined"
      sx={{ mb: 1.5, overflow: 'hidden', borderColor: 'divider' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.25, pb: isFlush ? 1.25 : 0.5 }}>
        <Typography id={id} variant="h2">
          {title}
        </Typography>
        <Box sx={{ flex: 1 }} />
        {beside}
      </Box>
      <Box sx={isFlush ? undefined : { px: 2, pb: 2 }}>{children}</Box>
    </Paper>
  );
}
