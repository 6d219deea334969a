import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useT } from '../i18n/useT.ts';

/** Rows of their final height while a list is read; shown only after 300 ms, so a quick answer never flickers. */
export function RowsSkeleton({ rows = 8 }: { rows?: number }) {
  const t = useT();
  return (
    <Box
      role="status"
      aria-label={t('shell.loading')}
      sx={{
        '@keyframes appear': { from: { opacity: 0 }, to: { opacity: 1 } },
        animation: 'appear 1ms linear 300ms both',
      }}
    >
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without identity
        <Box key={row} sx={{ height: '2.857rem', display: 'flex', alignItems: 'center', px: 1.5, gap: 2 }}>
          <Skeleton width="12%" />
          <Skeleton width="28%" />
          <Skeleton width="20%" />
          <Skeleton width="14%" />
        </Box>
      ))}
    </Box>
  );
}
