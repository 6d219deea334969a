import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  beside?: ReactNode;
  children: ReactNode;
}

/** One titled part of the right column. */
export function SideSection({ title, beside, children }: Props) {
  return (
    <Box sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: '2rem' }}>
        <Box component="h2" sx={{ m: 0, fontSize: '1rem', fontWeight: 600 }}>
          {title}
        </Box>
        <Box sx={{ ml: 'auto' }}>{beside}</Box>
      </Box>
      {children}
    </Box>
  );
}

/** A word and its value on one line. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 1, lineHeight: 1.7 }}>
      <Box component="span" sx={{ flex: 'none', minWidth: '4.3em', color: 'text.secondary' }}>
        {name}
      </Box>
      <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Box>
  );
}
