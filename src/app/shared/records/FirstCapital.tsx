import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Words that begin a line, where the catalogue has them in small letters. Chinese stays as it is. */
export function FirstCapital({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ display: 'inline-block', '&::first-letter': { textTransform: 'uppercase' } }}>
      {children}
    </Box>
  );
}
