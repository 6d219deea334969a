import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A sentence on what a part of the page is. */
export function Intro({ children }: { children: ReactNode }) {
  return (
    <Typography color="textSecondary" sx={{ mb: 1 }}>
      {children}
    </Typography>
  );
}
