import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Charts beside each other as far as there is room. */
export function Grid({ children, isBusy }: { children: ReactNode; isBusy?: boolean }) {
  return (
    <Box
      aria-busy={isBusy}
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 30rem), 1fr))',
      }}
    >
      {children}
    </Box>
  );
}
