import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A fact with its name; without a value it says so with a dash. */
export interface Fact {
  label: string;
  value: ReactNode;
}

/** Names and values in two columns. */
export function Facts({ facts, labelWidth = '7.5em' }: { facts: readonly Fact[]; labelWidth?: string }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: `minmax(0, ${labelWidth}) minmax(0, 1fr)`,
        columnGap: 1.5,
        rowGap: 0.5,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      {facts.map(({ label, value }) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value ?? '—'}</dd>
        </Box>
      ))}
    </Box>
  );
}
