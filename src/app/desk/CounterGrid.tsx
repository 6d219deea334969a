import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/**
 * The three columns of the counter, each scrolling by itself. Where the text is large or the screen small, the
 * right column moves below the middle one. Children carry their place as `gridArea`.
 */
export function CounterGrid({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ containerType: 'size', m: -2, height: 'calc(100% + 32px)', minHeight: '24rem' }}>
      <Box
        sx={{
          display: 'grid',
          height: '100%',
          gap: '1px',
          backgroundColor: 'divider',
          gridTemplateColumns: '15.5rem minmax(0, 1fr) 17.5rem',
          gridTemplateRows: 'minmax(0, 1fr)',
          gridTemplateAreas: '"queue visit side"',
          '@container (max-width: 66rem)': {
            gridTemplateColumns: '14.5rem minmax(0, 1fr)',
            gridTemplateRows: 'minmax(0, 1fr) minmax(0, 11rem)',
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
