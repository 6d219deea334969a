import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Where the right column has no room beside the others. */
export const NARROW = '@container desk (max-width: 66rem)';

/**
 * The three columns of the counter, each scrolling by itself. Where the text is large or the screen small, the
 * right column folds away below the middle one. Children carry their place as `gridArea`.
 */
export function CounterGrid({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ container: 'desk / size', m: -2, height: 'calc(100% + 32px)', minHeight: '24rem' }}>
      <Box
        sx={{
          display: 'grid',
          height: '100%',
          gap: '1px',
          backgroundColor: 'divider',
          gridTemplateColumns: '16.5rem minmax(0, 1fr) 17.5rem',
          gridTemplateRows: 'minmax(0, 1fr)',
          gridTemplateAreas: '"queue visit side"',
          [NARROW]: {
            gridTemplateColumns: '14.5rem minmax(0, 1fr)',
            gridTemplateRows: 'minmax(0, 1fr) auto',
            gridTemplateAreas: '"queue visit" "queue side"',
          },
        }}
      >
        {children}
      </Box>
    </Box>
  );
}

/** One column: its own paper and scroll bar. */
export const columnStyle = {
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: 'background.paper',
} as const;
